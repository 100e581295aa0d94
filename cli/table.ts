/** The closing summary: plain text for people. Knows nothing of Pulumi. */
import { changeKinds, type LayerReport, type RunReport } from "./results";

const HEADINGS = ["layer", "result", ...changeKinds, "mandatory", "advisory", "seconds"] as const;
/** The first two columns are words; numbers are aligned to the right. */
const WORDS = 2;

/** Rows under headings, as wide as needed; `numbers` are the columns aligned to the right. */
export function table(
    headings: readonly string[],
    rows: readonly (readonly string[])[],
    numbers: readonly string[] = [],
): string {
    const widths = headings.map((heading, i) => Math.max(heading.length, ...rows.map((row) => row[i]!.length)));
    const line = (row: readonly string[]): string =>
        row
            .map((cell, i) => (numbers.includes(headings[i]!) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
            .join("  ")
            .trimEnd();
    return [line(headings), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}

/** One row a layer and a row of sums. */
export function summaryTable(report: RunReport): string {
    const { layers } = report;
    const sum = (of: (layer: LayerReport) => number): number => layers.reduce((total, layer) => total + of(layer), 0);
    const rows = [
        ...layers.map((l) => [
            l.layer,
            l.result,
            ...changeKinds.map((kind) => String(l.changes[kind])),
            String(l.policy.mandatory),
            String(l.policy.advisory),
            l.seconds.toFixed(1),
        ]),
        [
            "total",
            "",
            ...changeKinds.map((kind) => String(sum((l) => l.changes[kind]))),
            String(sum((l) => l.policy.mandatory)),
            String(sum((l) => l.policy.advisory)),
            report.seconds.toFixed(1),
        ],
    ];
    const lines = table(HEADINGS, rows, HEADINGS.slice(WORDS)).split("\n");
    return [...lines.slice(0, -1), lines[1]!, lines.at(-1)!].join("\n");
}

/** "3 to create, 1 to update" for one line of progress. */
export function describeResult(report: LayerReport): string {
    if (report.result === "skipped") {
        return `skipped: ${report.error ?? ""}`;
    }
    const { mandatory, advisory } = report.policy;
    const changes = changeKinds
        .filter((kind) => report.changes[kind] > 0)
        .map((kind) => `${report.changes[kind]} ${kind}`);
    const findings = mandatory + advisory > 0 ? `; policy: ${mandatory} mandatory, ${advisory} advisory` : "";
    return `${report.result}: ${changes.join(", ") || "no resources"}${findings} (${report.seconds.toFixed(1)} s)`;
}
