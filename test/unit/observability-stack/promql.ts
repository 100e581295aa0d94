/** What an expression reads, by Prometheus' own grammar. */
import { parser } from "@prometheus-io/lezer-promql";

export interface Reading {
    /** Empty where the expression is PromQL; else the text from where it is not. */
    readonly error: string;
    readonly metrics: readonly string[];
    /** Of matchers and of `by`, `on` and the like. */
    readonly labels: readonly string[];
    /** Seconds of each `[range]`, beside the metric that it is of. */
    readonly ranges: readonly { readonly metric: string; readonly seconds: number }[];
}

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;

export function read(expression: string): Reading {
    const metrics = new Set<string>();
    const labels = new Set<string>();
    const ranges: { metric: string; seconds: number }[] = [];
    let error = "";
    let metric = "";
    let inMatrix = 0;
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
            } else if (name === "MatrixSelector") {
                inMatrix++;
            } else if (name === "DurationExpr" && inMatrix > 0) {
                ranges.push({ metric, seconds: secondsOf(text) });
            }
        },
        leave: ({ name }) => {
            inMatrix -= name === "MatrixSelector" ? 1 : 0;
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
