/** What an expression reads, by Prometheus' own grammar. */
import { parser } from "@prometheus-io/lezer-promql";

interface Range {
    readonly metric: string;
    readonly seconds: number;
    readonly of: "samples" | "expression";
}

export interface Reading {
    /** Empty where the expression is PromQL; else the text from where it is not. */
    readonly error: string;
    readonly metrics: readonly string[];
    /** Of matchers and of `by`, `on` and the like. */
    readonly labels: readonly string[];
    /** Seconds of each `[range]`, beside the metric that it is of, and whether it is of a metric's samples or of an expression. */
    readonly ranges: readonly Range[];
}

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;

export function read(expression: string): Reading {
    const metrics = new Set<string>();
    const labels = new Set<string>();
    const ranges: Range[] = [];
    let error = "";
    let metric = "";
    parser.parse(expression).iterate({
        enter: ({ name, type, from, to, node }): void => {
            const text = expression.slice(from, to);
            if (type.isError && error === "") {
                error = expression.slice(from) || "(its end)";
            } else if (name === "Identifier" && node.parent?.name === "VectorSelector") {
                metric = text;
                metrics.add(text);
            } else if (name === "LabelName") {
                labels.add(text);
            } else if (name === "DurationExpr") {
                const around = node.parent?.name;
                // A second one is the step of a subquery.
                if (around === "MatrixSelector") {
                    ranges.push({ metric, seconds: secondsOf(text), of: "samples" });
                } else if (around === "SubqueryExpr" && node.prevSibling?.name !== "DurationExpr") {
                    ranges.push({ metric, seconds: secondsOf(text), of: "expression" });
                }
            }
        },
    });
    return { error, metrics: [...metrics], labels: [...labels], ranges };
}

function secondsOf(duration: string): number {
    const [, count, unit] = /^(\d+)([smhdw])$/.exec(duration) ?? [];
    if (count === undefined) {
        throw new Error(`${duration} is no duration of one unit`);
    }
    return Number(count) * SECONDS[unit as keyof typeof SECONDS];
}
