/** preview, up, refresh and destroy: the verbs that run the engine over the layers. */
import { createInterface } from "node:readline/promises";
import type { LayerName } from "../../stacks/contracts";
import { selectLayers } from "../layers";
import { indent } from "../messages";
import type { Verb } from "../operation";
import { exitCodeOf, type ExitCode, jsonOf, type RunReport, UsageError } from "../results";
import { type Run, runLayers } from "../run";
import { openSession, type Session } from "../session";
import { summaryTable } from "../table";
import { protectedResources } from "./protection";
import { reportPending } from "./pending";

export interface OperateOptions {
    readonly root: string;
    readonly environment: string;
    readonly layers: readonly string[];
    readonly sandbox: boolean;
    readonly sandboxDirectory: string | undefined;
    readonly json: boolean;
    readonly debug: boolean;
    readonly yes: boolean;
    readonly parallel: number;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

export async function operate(verb: Verb, options: OperateOptions): Promise<ExitCode> {
    const layers = selectLayers(options.layers);
    if ((verb === "up" || verb === "destroy") && !options.sandbox && !options.yes) {
        await confirm(verb, options.environment, layers);
    }
    const session = await openSession(options);
    const signal = (): void => {
        say("Stopping after the operations under way; a second signal stops at once.");
        session.engine.cancel();
    };
    process.on("SIGINT", signal).on("SIGTERM", signal);
    try {
        if (verb === "destroy") {
            await refuseProtected(session, layers);
        }
        if (verb === "up") {
            await reportPending(session, layers, say);
        }
        const run = await runLayers(session, verb, layers, options.parallel);
        closing(verb, run, session, options);
        return exitCodeOf(run.report.layers);
    } finally {
        process.off("SIGINT", signal).off("SIGTERM", signal);
        await session.close();
    }
}

/** @throws UsageError where nobody can be asked, or the answer is another */
async function confirm(verb: Verb, environment: string, layers: readonly LayerName[]): Promise<void> {
    const what = `${verb} ${layers.join(", ")} of ${environment} on AWS`;
    if (!process.stdin.isTTY) {
        throw new UsageError(`Nobody can be asked here whether to ${what}. Say --yes, or --sandbox for the sandbox.`);
    }
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question(`About to ${what}. Type the environment's name to go on: `);
    terminal.close();
    if (answer.trim() !== environment) {
        throw new UsageError(`Not confirmed: "${answer.trim()}" is not "${environment}". Nothing was changed.`);
    }
}

/** @throws UsageError that lists what stands in the way, before anything is deleted */
async function refuseProtected(session: Session, layers: readonly LayerName[]): Promise<void> {
    const found = await protectedResources(session, layers);
    if (found.length > 0) {
        const list = found.map(({ layer, name, why }) => `  ${layer}: ${name} (${why})`).join("\n");
        throw new UsageError(
            `destroy would stop at what is protected; nothing was deleted:\n${list}\n` +
                `Lift it on purpose: set the layer's deletionGuard to {protect: false, reason: "…"} in ` +
                `Pulumi.${session.environment}.yaml, run infra up ${session.environment}, then destroy again.`,
        );
    }
}

function closing(verb: Verb, { report }: Run, session: Session, options: OperateOptions): void {
    for (const layer of report.layers) {
        (layer.notes ?? []).forEach((note) => say(`${layer.layer}: ${note}`));
    }
    sandboxNotes(session).forEach(say);
    say(`\n${summaryTable(report)}`);
    for (const layer of report.layers.filter((l) => l.result === "failed")) {
        say(`\n${layer.layer} failed:\n${indent(layer.error ?? "")}`);
    }
    say(advice(verb, report, options));
    if (options.json) {
        process.stdout.write(`${JSON.stringify(jsonOf(report))}\n`);
    }
}

/** What a person does next. */
function advice(verb: Verb, report: RunReport, options: OperateOptions): string {
    const again = `npm run infra -- ${verb} ${options.environment}${options.sandbox ? " --sandbox" : ""}`;
    if (report.layers.some((l) => l.policy.mandatory > 0)) {
        return `\nStopped by the policy pack. Correct what it names (docs/policies.md), then: ${again}`;
    }
    if (report.layers.some((l) => l.result !== "succeeded")) {
        return `\nNothing is lost: correct the cause, then run the same command; finished layers stay as they are: ${again}`;
    }
    return verb === "up"
        ? `\nDeployed. Addresses: npm run infra -- outputs ${options.environment}${options.sandbox ? " --sandbox" : ""}`
        : "";
}

/** What the sandbox did that a person should know of. */
function sandboxNotes(session: Session): string[] {
    const summary = session.sandbox?.summary();
    if (summary === undefined) {
        return [];
    }
    const generic = Object.entries(summary.generic).map(([type, count]) => `${type} (${count})`);
    const list = (what: string, items: readonly string[]): string[] =>
        items.length > 0 ? [`sandbox: ${what}: ${items.join(", ")}`] : [];
    return [
        ...list("types without a row in its tables, generic outputs", generic),
        ...list("made by a killed run and not recorded, removed", summary.removed),
        ...list("deleted by a killed run and not recorded, restored", summary.restored),
        ...list("locks of a killed run released", summary.unlocked),
    ];
}
