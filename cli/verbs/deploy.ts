/** preview, up, refresh: the verbs that run every layer in order. */
import type { Command } from "commander";
import type { LayerName } from "../../stacks/contracts";
import { checkStatedRelease } from "../../stacks/environment/release";
import { checkLevels } from "../engine/levels";
import { startPackHost } from "../engine/pack-host";
import {
    checkConfirmable,
    checkNames,
    type LayersOptions,
    confirm,
    type Context,
    inSandbox,
    layersCommand,
    parallelOption,
    target,
    withSession,
    yesOption,
} from "../context";
import { finish } from "../terminal/finish";
import { addPreviewOptions, checkReport, type PreviewOptions, tellPreview, writeReport } from "../terminal/preview";
import { byLayers } from "../terminal/paragraph";
import { say } from "../terminal/say";
import { ExitCode, type LayerReport, refusedRun } from "../run/results";
import { takenBack } from "../engine/deployed-from";
import { settlePending } from "../engine/pending";
import type { Session } from "../engine/session";
import { missingUpstreams, refusedReports } from "../run/upstreams";

interface Options extends LayersOptions, PreviewOptions {
    readonly parallel: number;
    readonly yes?: boolean;
}

const VERBS = {
    preview: {
        description: "show what would change; works for an environment that was never deployed",
        question: undefined,
    },
    up: {
        description: "deploy; each layer is previewed first, and a policy violation stops it before anything is made",
        question: (environment: string) => `Deploy to ${environment}?`,
    },
    refresh: {
        description: "update the state with what was changed outside of Pulumi",
        question: (environment: string) => `Update the state with what is really there in ${environment}?`,
    },
} as const;

type Deploying = keyof typeof VERBS;

export function registerDeploying(program: Command, context: Context): void {
    for (const verb of ["preview", "up", "refresh"] as const) {
        const command = layersCommand(program, verb, VERBS[verb].description).addOption(parallelOption());
        if (verb === "preview") {
            addPreviewOptions(command);
        } else {
            command.addOption(yesOption());
        }
        command.action((name: string, options: Options) => deploy(context, verb, name, options));
    }
}

/** Checks before a session is opened; asks in it, after what a person should know. */
async function deploy(context: Context, verb: Deploying, name: string, options: Options): Promise<void> {
    const { environment, layers } = checkNames(context, name, options);
    checkReport(options);
    if (verb !== "refresh") {
        // Loaded now: the schemas take a quarter of a second, and a wrong name is told before.
        const { checkConfiguration } = await import("../configuration/config-file");
        checkConfiguration(context.root, environment, layers);
        checkLevels({ root: context.root, environment });
        if (layers.includes("environment")) {
            checkStatedRelease(process.env);
        }
    }
    const question = VERBS[verb].question?.(environment);
    if (question !== undefined) {
        checkConfirmable(question, options);
    }
    await withSession(context, environment, options, async (session) => {
        const backwards = verb === "refresh" ? new Map<LayerName, string>() : await takenBack(session, layers);
        if (question !== undefined) {
            byLayers(backwards).forEach((text) => say(`${text}\n`));
            await confirm(question, options);
        }
        return runAndTell(session, verb, layers, options, backwards);
    });
}

async function runAndTell(
    session: Session,
    verb: Deploying,
    layers: readonly LayerName[],
    options: Options,
    backwards: ReadonlyMap<LayerName, string>,
): Promise<ExitCode> {
    const { environment } = session;
    const json = options.json === true;
    const refuse = (reports: readonly LayerReport[]): ExitCode =>
        finish({ environment, sandbox: inSandbox(options), seconds: 0, layers: reports }, { json, verb });
    const pending = await settlePending(session, layers, verb, say);
    const creating = new Map([...pending].filter(([, p]) => p.creating).map(([layer, { text }]) => [layer, text]));
    if (verb === "up" && creating.size > 0) {
        return refuse(refusedRun(layers, creating));
    }
    if (verb !== "preview") {
        pending.forEach(({ text }, layer) => say(`${layer}: ${text}`));
    }
    const missing = verb === "up" ? await missingUpstreams(session, layers) : [];
    if (missing.length > 0) {
        return refuse(refusedReports(layers, missing, target(environment, options)));
    }
    // Loaded now: the SDK takes some time, and a wrong name is told before.
    const [host, { runLayers }] = await Promise.all([startPackHost(session), import("../run/run")]);
    const unfinished = (layer: LayerName) => (verb === "up" ? pending.get(layer)?.unfinished : undefined) ?? [];
    const run = await runLayers(host.session, verb, layers, options.parallel, unfinished).finally(() => host.close());
    const of = (layer: LayerName) =>
        [backwards.get(layer), pending.get(layer)?.text].filter((text) => text !== undefined);
    const open = new Map(layers.map((layer) => [layer, of(layer)]));
    const told = verb === "preview" ? tellPreview(run.report, open, options) : { ...run, changes: [] };
    const code = finish(told.report, { changes: told.changes, json, verb, sandbox: session.sandbox?.summary() });
    // After the summary: what was found out is not lost where the page cannot be written.
    if (options.report !== undefined && !(await tried(writeReport(told.report, open, options.report)))) {
        return code === ExitCode.ok ? ExitCode.failed : code;
    }
    if (verb === "up" && code === ExitCode.ok) {
        const published = `npm run infra -- outputs ${target(environment, options)}`;
        say(`\nDeployed. To see its outputs: ${published}`);
    }
    return code;
}

/** @returns whether it came about; says why where not */
async function tried(what: Promise<void>): Promise<boolean> {
    try {
        await what;
        return true;
    } catch (error) {
        say(`\n${(error as Error).message}`);
        return false;
    }
}
