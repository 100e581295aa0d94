import { stackCases, type StackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";

const OTHER = '{ ($.eventName = "ListBuckets") && ($.errorCode = "AccessDenied") }';

/** Cases of a rule that asks for an alarm on a trail's events: `pattern` is one that it takes, `lacking` ones it does not. */
export const trailAlarmCases = (pattern: string, lacking: Record<string, string>): StackCases =>
    stackCases({
        stack: {
            it: {
                props: {
                    name: "watch",
                    pattern,
                    metricTransformation: { name: "Watch", namespace: "Trail", value: "1" },
                },
            },
            alarm: {
                type: "cloudwatch:MetricAlarm",
                props: {
                    metricName: "Watch",
                    namespace: "Trail",
                    alarmActions: ["arn:aws:sns:us-east-1:123456789012:on"],
                },
            },
        },
        passing: {
            "tighter written": { it: { props: { pattern: pattern.replaceAll(/ (=|!=) /g, "$1") } } },
            "the metric by a reference": { alarm: { props: { metricName: ref("it", "name") } } },
            "a topic that is created now": { alarm: { props: { alarmActions: UNKNOWN } } },
            "a filter on other logs alone": { it: { props: { pattern: "ERROR" } }, alarm: ABSENT },
            "a filter without a pattern takes every line": { it: { props: { pattern: ABSENT } }, alarm: ABSENT },
        },
        violating: {
            ...Object.fromEntries(
                Object.entries(lacking).map(([name, p]) => [name, { it: { props: { pattern: p } } }]),
            ),
            "filters of the trail for other calls alone": { it: { props: { pattern: OTHER } } },
            "no alarm": { alarm: ABSENT },
            "an alarm on another metric": { alarm: { props: { metricName: "Other" } } },
            "an alarm whose actions are off": { alarm: { props: { actionsEnabled: false } } },
            "an alarm without an action": { alarm: { props: { alarmActions: ABSENT } } },
        },
        unknown: {
            pattern: { it: { props: { pattern: UNKNOWN } } },
            metricName: { alarm: { props: { metricName: UNKNOWN } } },
        },
    });
