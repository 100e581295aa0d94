/** The closing summary: plain text for people. Knows nothing of Pulumi. */
import { changeKinds, type LayerReport, type RunReport } from "../run/results";

const HEADINGS = ["layer", "result", ...changeKinds, "mandatory", "advisory", "seconds"] as const;
/** The first two columns are words; numbers are aligned to the right. */
const WORDS = 2;

/** Rows under headings, as wide as needed, `gap` between columns; `numbers` are the columns aligned to the right. */
export function table(
    headings: readonly string[],
    rows: readonly (readonly string[])[],
    numbers: readonly string[] = [],
    gap = "  ",
): string {
    const widths = headings.map((heading, i) => Math.max(heading.length, ...rows.map((row) => row[i]!.length)));
    const line = (row: readonly string[]): string =>
        row
            .map((cell, i) => (numbers.includes(headings[i]!) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
            .join(gap)
            .trimEnd();
    return [line(headings), widths.map((width) => "─".repeat(width)).join(gap), ...rows.map(line)].join("\n");
}

/** A layer's result where a word has no room: the marks of the live progress. */
const MARKS = { succeeded: "✔", failed: "✖", skipped: "↓" } as const satisfies Record<LayerReport["result"], string>;

/** One row a layer and a row of sums; closer, with marks for results, where a terminal has less than `width` columns. */
export function summaryTable(report: RunReport, width = Infinity): string {
    const wide = rowsOf(report, HEADINGS, ({ layer, result }) => [layer, result], "  ");
    const [, line] = wide.split("\n");
    return line!.length <= width
        ? wide
        : rowsOf(report, ["", ...HEADINGS.filter((h) => h !== "result")], (l) => [MARKS[l.result], l.layer], " ");
}

function rowsOf(
    report: RunReport,
    headings: readonly string[],
    words: (layer: LayerReport) => readonly [string, string],
    gap: string,
): string {
    const { layers } = report;
    const sum = (of: (layer: LayerReport) => number): number => layers.reduce((total, layer) => total + of(layer), 0);
    const rows = [
        ...layers.map((l) => [
            ...words(l),
            ...changeKinds.map((kind) => String(l.changes[kind])),
            String(l.policy.mandatory),
            String(l.policy.advisory),
            l.seconds.toFixed(1),
        ]),
        [
            ...(headings[0] === "" ? ["", "total"] : ["total", ""]),
            ...changeKinds.map((kind) => String(sum((l) => l.changes[kind]))),
            String(sum((l) => l.policy.mandatory)),
            String(sum((l) => l.policy.advisory)),
            report.seconds.toFixed(1),
        ],
    ];
    const lines = table(headings, rows, headings.slice(WORDS), gap).split("\n");
    return [...lines.slice(0, -1), lines[1]!, lines.at(-1)!].join("\n");
}

/** "succeeded: 3 create, 1 update; 0 mandatory, 2 advisory (6.3 s)" for one line of progress of 80 columns. */
export function describeResult(report: LayerReport): string {
    if (report.result === "skipped") {
        return `skipped: ${report.error ?? ""}`;
    }
    const { mandatory, advisory } = report.policy;
    const changes = changeKinds
        .filter((kind) => report.changes[kind] > 0)
        .map((kind) => `${report.changes[kind]} ${kind}`);
    const parts = [
        // A preview that broke off has no plan to count.
        changes.join(", ") || (report.result === "succeeded" ? "no resources" : ""),
        mandatory + advisory > 0 ? `${mandatory} mandatory, ${advisory} advisory` : "",
    ].filter((part) => part !== "");
    return `${[report.result, parts.join("; ")].filter((p) => p !== "").join(": ")} (${report.seconds.toFixed(1)} s)`;
}
