/** What a drill, or a real failover, has shown: measured times against the targets (R-DR-4). Pure. */
import { FAILOVER_STEPS, type FailoverStep } from "./failover-steps";
import type { RecoveryTargets } from "./targets";

/** Moments as ISO 8601 with a zone, e.g. `2026-03-01T09:00:00Z`. */
export interface DrillRecord {
    /** What was exercised, e.g. `failover to us-west-2`. */
    readonly drill: string;
    /** When the fault began: the experiment's start, or the first failed request. */
    readonly faultAt: string;
    /** When users were served again. */
    readonly servedAt: string;
    /** When the database took writes again. Absent where the drill did not touch it. */
    readonly writableAt?: string;
    /** Last transaction that the promoted or restored database has. Absent as above. */
    readonly lastWriteKept?: string;
    /** Last object or job that the second region has. */
    readonly lastObjectKept?: string;
    /** Start and end of the steps, by name, from `aws arc-region-switch list-plan-execution-events`. */
    readonly steps?: Readonly<Record<string, { readonly startedAt: string; readonly endedAt: string }>>;
}

export interface Measure {
    readonly target: string;
    readonly measuredMinutes: number;
    readonly targetMinutes: number;
    readonly kept: boolean;
}

/**
 * The measures that a record allows, in the order in which a reader asks for them.
 *
 * @throws Error where a moment is no date or lies on the wrong side of the fault.
 */
export function measures(record: DrillRecord, targets: RecoveryTargets): readonly Measure[] {
    const { faultAt, servedAt, writableAt, lastWriteKept, lastObjectKept } = record;
    const after = (name: string, at: string | undefined) => at && { name, from: faultAt, to: at };
    const before = (name: string, at: string | undefined) => at && { name, from: at, to: faultAt };
    const rows = [
        { target: "RTO application", limit: targets.app.rtoMinutes, span: after("servedAt", servedAt) },
        { target: "RTO database", limit: targets.database.rtoMinutes, span: after("writableAt", writableAt) },
        { target: "RPO database", limit: targets.database.rpoMinutes, span: before("lastWriteKept", lastWriteKept) },
        { target: "RPO application", limit: targets.app.rpoMinutes, span: before("lastObjectKept", lastObjectKept) },
    ];
    return rows.flatMap(({ target, limit, span }) => {
        if (!span) {
            return [];
        }
        const measuredMinutes = minutesBetween(span.from, span.to, span.name);
        return [{ target, measuredMinutes, targetMinutes: limit, kept: measuredMinutes <= limit }];
    });
}

/** The report as Markdown, to be kept beside the plan's own report in the report bucket. */
export function drillReport(record: DrillRecord, targets: RecoveryTargets): string {
    const results = measures(record, targets);
    const kept = results.every((m) => m.kept);
    const stepRows = FAILOVER_STEPS.flatMap((step) => stepRow(step, record));
    return [
        `# Drill: ${record.drill}`,
        `Fault at ${record.faultAt}. ${kept ? "Every measured target was kept." : "A target was NOT kept."}`,
        ["| target | measured, min | target, min | |", "| --- | --- | --- | --- |", ...results.map(measureRow)].join(
            "\n",
        ),
        ...(stepRows.length === 0
            ? []
            : [
                  "## Steps",
                  ["| step | measured, min | expected, min |", "| --- | --- | --- |", ...stepRows].join("\n"),
                  "Where the two differ by more than a minute twice in a row, correct the table: components/dr-replication/failover-steps.ts.",
              ]),
        ...notMeasured(results),
    ].join("\n\n");
}

function measureRow({ target, measuredMinutes, targetMinutes, kept }: Measure): string {
    return `| ${target} | ${measuredMinutes} | ${targetMinutes} | ${kept ? "kept" : "NOT kept"} |`;
}

function stepRow(step: FailoverStep, { steps }: DrillRecord): string[] {
    const times = steps?.[step.name];
    return times === undefined
        ? []
        : [`| ${step.name} | ${minutesBetween(times.startedAt, times.endedAt, step.name)} | ${step.expectedMinutes} |`];
}

/** What a drill has not shown is said, so that nobody takes silence for success. */
function notMeasured(results: readonly Measure[]): string[] {
    const all = ["RTO application", "RTO database", "RPO database", "RPO application"];
    const missing = all.filter((name) => !results.some((m) => m.target === name));
    return missing.length === 0 ? [] : [`Not measured by this drill: ${missing.join(", ")}.`];
}

/** Minutes to a tenth. */
function minutesBetween(from: string, to: string, name: string): number {
    const [start, end] = [from, to].map((at) => {
        const time = Date.parse(at);
        if (Number.isNaN(time)) {
            throw new Error(`${name}: "${at}" is no moment; write ISO 8601 with a zone, e.g. 2026-03-01T09:00:00Z.`);
        }
        return time;
    }) as [number, number];
    if (end < start) {
        throw new Error(`${name}: ${to} lies before ${from}; check the order and the zones of the two moments.`);
    }
    return Math.round((end - start) / 6_000) / 10;
}
