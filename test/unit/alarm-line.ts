/** An alarm in one line, so that a test states each as it is meant: what is measured, the limit, for how long, who is told. */
import type { Recorder } from "./mocks";

interface Query {
    readonly expression?: string;
    readonly metric?: { readonly namespace: string; readonly metricName: string; readonly stat: string };
}

const SIGNS: Readonly<Record<string, string>> = {
    GreaterThanThreshold: ">",
    GreaterThanOrEqualToThreshold: "≥",
    LessThanThreshold: "<",
};

/** `AWS/ECS CPUUtilization Average > 85, 15 of 15 × 60 s, silence notBreaching → arn:warning` */
export function alarmLine(r: Recorder, name: string): string {
    const { inputs } = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", name);
    const of = inputs as Record<string, string | undefined>;
    const queries = (inputs["metricQueries"] ?? []) as Query[];
    const measured = queries.map(({ expression, metric }) =>
        metric === undefined ? expression : `${metric.namespace} ${metric.metricName} ${metric.stat}`,
    );
    const plain = `${of["namespace"]} ${of["metricName"]} ${of["statistic"] ?? of["extendedStatistic"]}`;
    const periods = String(of["evaluationPeriods"]);
    return (
        `${measured.length > 0 ? measured.sort().join("; ") : plain} ` +
        `${SIGNS[of["comparisonOperator"]!]} ${of["threshold"]}, ${of["datapointsToAlarm"] ?? periods} of ${periods}` +
        `${of["period"] === undefined ? "" : ` × ${of["period"]} s`}, silence ${of["treatMissingData"]} → ` +
        (inputs["alarmActions"] as string[]).map((topic) => topic.split(":").at(-1)).join()
    );
}
