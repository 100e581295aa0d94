/** What an Auto Scaling group asks whether an instance is well. */
import type { View } from "./view";

/** Several types are written as one text, with commas. */
export const asksLoadBalancer = (group: View): boolean =>
    (group.text("healthCheckType") ?? "").split(/,\s*/).includes("ELB");
