/** What `infra preview` adds to a run: the changes in words, and their cost. */
import { type Command, Option } from "commander";
import { describeChanges } from "./changes";
import { estimateRun } from "./cost/estimate";
import type { RunReport } from "./results";

export interface PreviewOptions {
    readonly diff?: boolean;
    readonly json?: boolean;
}

export function addPreviewOptions(command: Command): void {
    command.addOption(new Option("--diff", "every change with all its properties, not only the first ones"));
}

/** The run with its cost, and its changes in words. */
export function tellPreview(
    run: RunReport,
    options: PreviewOptions,
): { readonly report: RunReport; readonly changes: readonly string[] } {
    const report: RunReport = { ...run, cost: estimateRun(run.layers) };
    const changes =
        options.json === true && options.diff !== true ? [] : describeChanges(report.layers, options.diff === true);
    return { report, changes };
}
