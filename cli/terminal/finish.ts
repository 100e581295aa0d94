/** Says how a run ended: on stdout the table, or the JSON object; on stderr what a person needs to go on. */
import type { SandboxSummary } from "../../sandbox/sandbox";
import { describeCost } from "../cost/text";
import { NOT_BEGUN, STOPPED } from "../engine/operation";
import { UNRECORDED } from "../engine/pulumi-command";
import { type ExitCode, exitCodeOf, jsonOf, type LayerReport, type RunReport } from "../run/results";
import { NOT_KEPT } from "./backend-failures";
import { fold } from "./fold";
import { byLayers, indent } from "./paragraph";
import { say } from "./say";
import { summaryTable } from "./table";

export interface FinishOptions {
    readonly json: boolean;
    /** The command, to say how to go on. */
    readonly verb: string;
    readonly sandbox?: SandboxSummary | undefined;
    /** What would change, in words. */
    readonly changes?: readonly string[];
}

export function finish(report: RunReport, options: FinishOptions): ExitCode {
    for (const section of [
        ...notes(report.layers),
        ...whereAdvisoriesAreTold(report.layers),
        ...sandboxNotes(options.sandbox),
        ...failures(report, options.verb),
    ]) {
        say(`\n${section}`);
    }
    const { changes = [] } = options;
    if (options.json) {
        changes.forEach((text) => say(`\n${text}`));
        process.stdout.write(`${JSON.stringify(jsonOf(report))}\n`);
    } else {
        // Where no layer came to a plan, there is nothing to count.
        const counted = report.cost?.layers.some(({ lines }) => lines.length > 0) === true;
        const cost = report.cost && counted ? [describeCost(report.cost)] : [];
        const { columns } = process.stdout;
        const folded = (texts: readonly string[]): string[] => texts.map((text) => fold(text, columns));
        const paragraphs = [...folded(changes), ...tables(report, columns), ...folded(cost)];
        process.stdout.write(paragraphs.map((text) => `\n${text}\n`).join(""));
    }
    return exitCodeOf(report.layers);
}

/** None where no layer was run: rows of zeros would stand below the reason. */
function tables(report: RunReport, columns: number | undefined): string[] {
    return report.layers.every(({ result }) => result === "skipped") ? [] : [summaryTable(report, columns)];
}

/** Notes by layer; what several layers have in common is said once. */
function notes(layers: readonly LayerReport[]): string[] {
    return byLayers(layers.flatMap(({ layer, notes: texts = [] }) => texts.map((text) => [layer, text] as const)));
}

function whereAdvisoriesAreTold(layers: readonly LayerReport[]): string[] {
    const noted = (form: RegExp) => (layer: LayerReport) => layer.notes?.some((text) => form.test(text)) === true;
    const counted = layers.filter(({ policy }) => policy.advisory > 0).some((layer) => !noted(/^\[?advisory/)(layer));
    const lines = [
        ...(layers.some(noted(/^advisory /))
            ? ["What an advisory rule asks for: docs/policies.md; every finding with its remedy: --debug."]
            : []),
        ...(counted ? ["Advisory findings of layers without changes are only counted; --debug lists them."] : []),
    ];
    return lines.length > 0 ? [lines.join("\n")] : [];
}

export function sandboxNotes(summary: SandboxSummary | undefined): string[] {
    if (summary === undefined) {
        return [];
    }
    const generic = Object.entries(summary.generic).map(([type, count]) => `${type} (${count})`);
    const lists: readonly (readonly [string, readonly string[]])[] = [
        ["types without a row of their own, emulated with generic outputs", generic],
        ["half-written states, restored from their backup", summary.mended],
        ["objects that a killed run made but did not record, removed", summary.removed],
        ["objects that a killed run deleted or changed but did not record, restored", summary.restored],
        ["locks that a killed run left, removed", summary.unlocked],
    ];
    return lists
        .filter(([, items]) => items.length > 0)
        .map(([what, items]) => `sandbox: ${what}: ${items.join(", ")}`);
}

/** Why layers failed, what waits for them, how to go on. */
export function failures(report: RunReport, verb: string): string[] {
    const failed = report.layers.filter((l) => l.result === "failed");
    const skipped = report.layers.filter((l) => l.result === "skipped");
    if (failed.length === 0) {
        // Stopped before the first layer began.
        return skipped.some(({ error }) => error === NOT_BEGUN) ? [advice(skipped, verb)] : [];
    }
    // What stops several layers for the same reason is told once, with one fix.
    const reasons = new Map<string, string[]>();
    for (const { layer, error = "" } of failed) {
        reasons.set(error, [...(reasons.get(error) ?? []), layer]);
    }
    return [
        ...[...reasons].map(([reason, layers]) => `${layers.join(", ")} failed\n${indent(reason)}`),
        ...(skipped.length > 0 ? [`skipped: ${skipped.map(({ layer }) => layer).join(", ")}`] : []),
        advice(failed, verb),
    ];
}

function advice(failed: readonly LayerReport[], verb: string): string {
    if (failed.every(({ error }) => error === NOT_BEGUN || error?.startsWith(STOPPED))) {
        return verb === "preview"
            ? "Nothing was changed: preview again."
            : "Nothing is lost: the same command goes on where this run stopped.";
    }
    if (failed.some(({ error }) => error?.includes(NOT_KEPT) || error?.includes(UNRECORDED))) {
        return "What the state holds stays as it is: correct the above, then run the same command.";
    }
    const rules = failed.some((l) => l.policy.mandatory > 0)
        ? " (the rules: docs/policies.md; if one is wrong here: policies/README.md#exemptions)"
        : "";
    return verb === "preview"
        ? `Nothing was changed. Correct the above${rules} and preview again.`
        : `Nothing is lost: correct the above${rules}, then run the same command; what is finished stays as it is.`;
}
