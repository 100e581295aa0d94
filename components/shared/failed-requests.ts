/** The share of requests that fail at a load balancer (dimension LoadBalancer), as an alarm measures it. Pure. */
import type { AlarmRow } from "./alarms";

const sum = (metric: string) => ({ namespace: "AWS/ApplicationELB", metric, statistic: "Sum" });

export const FAILED_REQUESTS = {
    // ELB reports either count only while it is not zero, and the sum of one with a gap is a gap, which is no error.
    expression: "100 * (FILL(target, 0) + FILL(elb, 0)) / FILL(requests, 1)",
    metrics: {
        target: sum("HTTPCode_Target_5XX_Count"),
        elb: sum("HTTPCode_ELB_5XX_Count"),
        requests: sum("RequestCount"),
    },
    unit: "% of requests",
} as const satisfies Partial<AlarmRow>;
