import { stackRule } from "../../lib/rule";

/** What writes into a bus's policy. */
const POLICIES = ["cloudwatch:EventBusPolicy", "cloudwatch:EventPermission"];

export const rule = stackRule({
    name: "event-bus-has-policy",
    family: "iam",
    description: "An event bus says who may send to it.",
    severity: "low",
    covers: ["EventBridge.3"],
    level: "advisory",
    remediation: "Add an EventBusPolicy that names who may put events.",
    types: ["cloudwatch:EventBus"],
    // A partner's bus takes events of the partner alone.
    check: (bus, stack) =>
        bus.has("eventSourceName") || stack.referrers(bus, POLICIES, "eventBusName").length > 0
            ? undefined
            : "no policy names this bus; add one",
});
