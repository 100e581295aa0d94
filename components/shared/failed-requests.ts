/** The share of requests that fail at a load balancer (dimension LoadBalancer), as an alarm measures it. Pure. */
import type { AlarmRow } from "./alarms";

/**
 * Fewer in a minute ring no alarm: with less than a hundred requests a minute each single failure is more than one in a hundred, and one
 * user who repeats a broken page wakes somebody. What fails so seldom for long is told by the error budget
 * (components/observability-stack/rules/slo.ts), no answer at all by the canary.
 */
export const LEAST_FAILURES = 5;

const FAILED = "(FILL(target, 0) + FILL(elb, 0))";
const sum = (metric: string) => ({ namespace: "AWS/ApplicationELB", metric, statistic: "Sum" });

export const FAILED_REQUESTS = {
    // ELB reports either count only while it is not zero, and the sum of one with a gap is a gap, which is no error.
    expression: `IF(${FAILED} >= ${LEAST_FAILURES}, 100 * ${FAILED} / FILL(requests, 1), 0)`,
    metrics: {
        target: sum("HTTPCode_Target_5XX_Count"),
        elb: sum("HTTPCode_ELB_5XX_Count"),
        requests: sum("RequestCount"),
    },
    unit: "% of requests",
} as const satisfies Partial<AlarmRow>;
