/** Every expression of rules and dashboards, by Prometheus' own grammar, against what its sources export. */
import assert from "node:assert/strict";
import { panelsOf } from "../../../components/observability-stack/dashboards/panels";
import { alerts, recordings } from "../../../components/observability-stack/rules/rules";
import type { RuleInputs } from "../../../components/observability-stack/rules/row";
import {
    type CloudWatchMetric,
    cloudWatchMetrics,
    type CloudWatchName,
    cloudWatchNamespace,
    exported,
} from "../../../components/observability-stack/cloudwatch-metrics";
import { scrapedMetrics } from "./scraped-metrics";
import { yaceConfig } from "../../../components/observability-stack/tools/values/yace";
import { ARGS } from "../observability-tools/fixture";
import { read } from "./promql";

const { environment, project, region, standbyRegion } = ARGS;
const inputs: RuleInputs = { ...ARGS, prometheusReplicas: 2 };

interface Facts {
    readonly labels: readonly string[];
    readonly everySeconds: number;
    /** Whether a value that is not known is exported as NaN. @default false */
    readonly hasNaN?: boolean;
}

/** What is known of each metric: of those from CloudWatch as the exporter is told to export them. */
const facts = new Map<string, Facts>();
for (const { metrics, ...rest } of Object.values(scrapedMetrics)) {
    metrics.forEach((metric) => facts.set(metric, rest));
}
const yace = yaceConfig({ environment, project, region, standbyRegion });
const jobs = [...yace.discovery.jobs, ...yace.customNamespace, ...yace.static];
for (const name of Object.keys(cloudWatchMetrics) as CloudWatchName[]) {
    const row: CloudWatchMetric = cloudWatchMetrics[name];
    const job = jobs.find(
        ({ metrics, ...one }) =>
            (one["type"] ?? one["namespace"]) === cloudWatchNamespace(row, environment) &&
            metrics.some((metric) => metric["name"] === row.metric),
    )!;
    const named = (job["dimensions"] as { name: string }[] | undefined)?.map((dimension) => dimension.name);
    const dimensions = named ?? (job["dimensionNameRequirements"] as string[] | undefined) ?? [];
    facts.set(exported(name, environment), {
        // `region` is YACE's own.
        labels: ["region", ...dimensions.map((dimension) => `dimension_${dimension}`)],
        everySeconds: 60,
        hasNaN: job.metrics.some((metric) => metric["name"] === row.metric && metric["nilToZero"] !== true),
    });
}
for (const { record, expr } of recordings) {
    facts.set(record, { labels: read(expr).metrics.flatMap((metric) => facts.get(metric)!.labels), everySeconds: 30 });
}

/** What CloudWatch counts comes by the minute; Prometheus' own counters say by their names what they are, and Jaeger's and YACE's are all that is asked of them. */
const isCounter = (metric: string) =>
    (!metric.startsWith("aws_") && /_(total|count|bucket|sum)$/.test(metric)) ||
    [...scrapedMetrics.jaeger.metrics, ...scrapedMetrics.yace.metrics].some((counter) => counter === metric);

interface Expression {
    readonly name: string;
    readonly expr: string;
    /** Text with `{{ $labels.x }}` or `{{x}}` in it. */
    readonly text: string;
}
const expressions: readonly Expression[] = [
    ...recordings.map(({ record, expr }) => ({ name: record, expr, text: "" })),
    ...Object.values(alerts(inputs))
        .flat()
        .map(({ alert, expr, description }) => ({ name: alert, expr, text: description })),
    ...Object.entries(panelsOf(inputs)).flatMap(([dashboard, panels]) =>
        panels.flatMap(({ title, queries }) =>
            Object.entries(queries).map(([expr, text]) => ({ name: `${dashboard}, ${title}`, expr, text })),
        ),
    ),
];

describe("expressions of rules and dashboards", () => {
    for (const { name, expr, text } of expressions) {
        it(`${name} is PromQL, of metrics, labels and ranges that its sources have`, () => {
            const { error, metrics, labels, ranges } = read(expr);
            assert.equal(error, "", expr);
            assert.deepEqual(
                metrics.filter((metric) => !facts.has(metric)),
                [],
                expr,
            );
            const known = new Set(metrics.flatMap((metric) => facts.get(metric)!.labels));
            const told = [...text.matchAll(/\{\{ ?(?:\$labels\.)?(\w+) ?\}\}/g)].map(([, label]) => label!);
            assert.deepEqual(
                [...labels, ...told].filter((label) => !known.has(label)),
                [],
                `${expr} ${text}`,
            );
            for (const metric of metrics) {
                const asked = (functions: string) =>
                    expr.match(new RegExp(`\\b(?:${functions})\\(${metric}\\b`, "g")) ?? [];
                const all = expr.match(new RegExp(`\\b${metric}(?![\\w:])`, "g")) ?? [];
                // A counter says something by its growth alone, and what is no counter has no rate.
                const wanted = isCounter(metric) ? all.length - asked("absent").length : 0;
                assert.equal(asked("rate|increase").length, wanted, `${metric} in ${expr}`);
            }
            for (const { metric, seconds, of } of ranges) {
                // Four values: one that is late or missing leaves enough for a rate.
                assert.ok(seconds >= 4 * facts.get(metric)!.everySeconds, `${metric} over ${seconds} s`);
                // One NaN would decide for the whole range (knownOver in cloudwatch-metrics.ts).
                assert.ok(of === "expression" || facts.get(metric)!.hasNaN !== true, `${metric} may have been NaN`);
            }
        });
    }

    it("are read from a table that has no metric more than the sources produce", () => {
        const ofCloudWatch = (Object.keys(cloudWatchMetrics) as CloudWatchName[]).map((n) => exported(n, environment));
        const scraped = Object.values(scrapedMetrics).flatMap(({ metrics }) => metrics);
        const produced = new Set<string>([...scraped, ...ofCloudWatch]);
        const recorded = recordings.map(({ record }) => record);
        assert.deepEqual([...facts.keys()].sort(), [...produced, ...recorded].sort());
    });

    it("are read as Prometheus reads them", () => {
        const found = read(
            'sum by (le) (rate(a_total{b="c_d"}[5m])) / on (e) group_left (f) g:h offset 1w > bool 1e9 and h[2h:1m]',
        );
        assert.deepEqual(found, {
            error: "",
            metrics: ["a_total", "g:h", "h"],
            labels: ["le", "b", "e", "f"],
            ranges: [
                { metric: "a_total", seconds: 300, of: "samples" },
                { metric: "h", seconds: 7200, of: "expression" },
            ],
        });
        assert.deepEqual(read("vector(1)").metrics, []);
        for (const broken of ["", "sum(a", "a >", "rate(a[5m)", "a and on b", "by (x) a"]) {
            assert.notEqual(read(broken).error, "", broken);
        }
    });
});
