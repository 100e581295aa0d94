/** Alarms on what CloudTrail writes to a log group (Security Hub user guide, CloudWatch.1 to CloudWatch.14). */
import { isGiven } from "./checks";
import { finds } from "./filter-pattern";
import { selectFrom, someIn } from "./find";
import { stackRule, type StackRule } from "./rule";
import type { Resource } from "./resource";
import type { Stack } from "./stack";

interface Watch {
    readonly name: string;
    readonly control: string;
    /** What happens, for "An alarm tells of ...". */
    readonly what: string;
    /** The filter's pattern; what a filter asks beside it does no harm. */
    readonly pattern: string;
}

const FILTERS = ["cloudwatch:LogMetricFilter"];
const ALARMS = ["cloudwatch:MetricAlarm"];

/** A pattern for calls of any of the names. */
export const calls = (...names: readonly string[]): string =>
    `{ ${names.map((name) => `($.eventName = ${name})`).join(" || ")} }`;

const readsTrail = (filter: Resource): boolean =>
    /\$\.(eventName|eventSource|eventType|errorCode|errorMessage|userIdentity|additionalEventData)\b/.test(
        filter.text("pattern") ?? "",
    );

function isAlarmed(filter: Resource, stack: Stack): boolean {
    const onMetric = (alarm: Resource): boolean =>
        stack.refers(alarm, "metricName", filter) ||
        alarm.text("metricName") === filter.text("metricTransformation.name");
    return someIn(
        stack.all(ALARMS),
        (alarm) => onMetric(alarm) && isGiven(alarm, "alarmActions") && !alarm.isFalse("actionsEnabled"),
    );
}

/**
 * Judged where a stack's filters read a trail's events, and told once, at the first of them: who has none may have them in
 * another stack.
 */
export const trailAlarm = ({ name, control, what, pattern }: Watch): StackRule =>
    stackRule({
        name,
        family: "logging",
        description: `An alarm tells of ${what}, beside the other alarms on the trail's log group.`,
        severity: "low",
        covers: [control],
        level: "advisory",
        remediation: `Add a LogMetricFilter with the pattern ${pattern}, and a MetricAlarm with alarmActions on its metric.`,
        types: FILTERS,
        check: (filter, stack) => {
            const filters = stack.all(FILTERS);
            if (selectFrom(filters, readsTrail)[0] !== filter) {
                return undefined;
            }
            const watching = selectFrom(filters, (f) => finds(f.text("pattern") ?? "", pattern));
            if (watching.length === 0) {
                return `no metric filter looks for ${what}; add one with the pattern ${pattern}`;
            }
            return someIn(watching, (f) => isAlarmed(f, stack))
                ? undefined
                : `no alarm with an action is on the metric of ${watching[0]!.name}; add one`;
        },
    });
