/** What `infra preview` adds to a run: the changes in words, their cost, and the report to keep. */
import * as fs from "node:fs";
import * as path from "node:path";
import { type Command, Option } from "commander";
import { estimateRun } from "../cost/estimate";
import { filled } from "../context";
import { type LayerReport, type RunReport, UsageError } from "../run/results";
import type { LayerName } from "../../stacks/contracts";
import { describeChanges } from "./changes";
import { writeWhole } from "./files";
import { byLayers } from "./paragraph";
import { say } from "./say";

export interface PreviewOptions {
    readonly diff?: boolean;
    readonly report?: string;
    readonly json?: boolean;
}

export function addPreviewOptions(command: Command): void {
    command
        .addOption(new Option("--diff", "every change with all its properties, not only the first ones"))
        .addOption(
            new Option("--report <file>", "also write one self-contained HTML page: changes, policy, cost").argParser(
                filled,
            ),
        );
}

/** @throws UsageError before anything runs when the report cannot be written there */
export function checkReport({ report }: PreviewOptions): void {
    if (report === undefined) {
        return;
    }
    const folder = path.dirname(path.resolve(report));
    if (fs.existsSync(report) && fs.statSync(report).isDirectory()) {
        const example = path.join(report, "report.html");
        throw new UsageError(`--report ${report} is a folder. Name a file, such as ${example}.`);
    }
    if (!fs.existsSync(folder)) {
        throw new UsageError(`--report ${report}: there is no folder ${folder}. Make it first: mkdir -p ${folder}`);
    }
}

/** What an `up` of the same layers would stop at or should know first (cli/engine/pending.ts, deployed-from.ts). */
type Open = ReadonlyMap<LayerName, readonly string[]>;

/** The run with its cost, and its changes in words, after what is open: it is on stdout, for whoever approves. */
export function tellPreview(
    run: RunReport,
    open: Open,
    options: PreviewOptions,
): { readonly report: RunReport; readonly changes: readonly string[] } {
    const report: RunReport = { ...run, cost: estimateRun(run.layers) };
    const changes =
        options.json === true && options.diff !== true ? [] : describeChanges(report.layers, options.diff === true);
    const first = byLayers([...open].flatMap(([layer, texts]) => texts.map((text) => [layer, text] as const)));
    return { report, changes: [...first, ...changes] };
}

/** The renderer and the rules' texts are loaded for it alone: a preview without a report does not pay for them. */
export async function writeReport(run: RunReport, open: Open, file: string): Promise<void> {
    const [{ renderReport }, { rules }] = await Promise.all([import("../report/page"), import("../../policies/rules")]);
    const noted = (layer: LayerReport): LayerReport => {
        const first = open.get(layer.layer);
        return first ? { ...layer, notes: [...first, ...(layer.notes ?? [])] } : layer;
    };
    const report = { ...run, layers: run.layers.map(noted) };
    const page = renderReport(report, new Date(), new Map(rules.map((rule) => [rule.name, rule])));
    writeWhole("--report", file, page);
    say(`\nreport: ${path.resolve(file)}`);
}
