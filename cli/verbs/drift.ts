/** drift: what was changed outside of Pulumi, in every deployed layer. Changes nothing. */
import type { EngineEvent } from "@pulumi/pulumi/automation";
import type { Command } from "commander";
import type { LayerName } from "../../stacks/contracts";
import {
    checkNames,
    type LayersOptions,
    type Context,
    layersCommand,
    parallelOption,
    target,
    withSession,
} from "../context";
import { type DriftedResource, driftOf, driftRows } from "../engine/drift";
import { EngineLog } from "../engine/events";
import { explainFailure, requireEnd } from "../engine/operation";
import { describePending } from "../engine/pending";
import { eachLayer } from "../run/each";
import { indent } from "../terminal/paragraph";
import { answer, say } from "../terminal/say";
import { ExitCode } from "../run/results";
import type { Session } from "../engine/session";
import { type Deployment, openStack, readDeployment } from "../engine/stacks";
import { table } from "../terminal/table";

interface Options extends LayersOptions {
    readonly parallel: number;
}

/** What was found in one layer. */
interface LayerDrift {
    readonly layer: LayerName;
    readonly deployed: boolean;
    readonly resources: readonly DriftedResource[];
    /** What a killed run left open: how it ended, nobody knows yet. */
    readonly unfinished?: string;
    /** Why nobody could look. */
    readonly error?: string;
}

export function registerDrift(program: Command, context: Context): void {
    layersCommand(program, "drift", "find what was changed outside of Pulumi; exit code 4 if anything was")
        .addOption(parallelOption())
        .action(async (name: string, options: Options) => {
            const { environment, layers } = checkNames(context, name, options);
            await withSession(context, environment, options, async (session) => {
                const all = await eachLayer(layers, options.parallel, async (layer) => {
                    say(`${layer}: looking`);
                    return driftOfLayer(session, layer);
                });
                const found = [...all.values()];
                const sandbox = session.sandbox !== undefined;
                answer(options, { environment, sandbox, layers: found }, describe(found, target(environment, options)));
                return exitCodeOf(found);
            });
        });
}

async function driftOfLayer(session: Session, layer: LayerName): Promise<LayerDrift> {
    try {
        const deployment = await readDeployment(session, layer);
        if (deployment === undefined) {
            return { layer, deployed: false, resources: [] };
        }
        const unfinished = describePending(session, layer, deployment, "drift")?.text;
        const resources = await previewRefresh(session, layer, deployment);
        return { layer, deployed: true, resources, ...(unfinished === undefined ? {} : { unfinished }) };
    } catch (error) {
        return { layer, deployed: true, resources: [], error: error instanceof Error ? error.message : String(error) };
    }
}

/** @throws Error that says for a person what failed */
async function previewRefresh(session: Session, layer: LayerName, deployment: Deployment): Promise<DriftedResource[]> {
    const events: EngineEvent[] = [];
    const log = new EngineLog(true);
    const onEvent = (event: EngineEvent): void => {
        events.push(event);
        log.add(event);
    };
    const stack = await openStack(session, layer);
    try {
        await stack.previewRefresh({ color: "never", onEvent });
        requireEnd(session, log);
    } catch (error) {
        throw new Error(explainFailure(session, layer, log, error), { cause: error });
    }
    return driftOf(events, deployment);
}

function describe(found: readonly LayerDrift[], where: string): string {
    const rows = found.flatMap(({ layer, resources }) => driftRows(layer, resources));
    const names = (which: (layer: LayerDrift) => boolean): string =>
        found
            .filter(which)
            .map(({ layer }) => layer)
            .join(", ");
    const absent = names(({ deployed }) => !deployed);
    const clean = names(({ deployed, resources, error }) => deployed && error === undefined && resources.length === 0);
    return [
        ...(rows.length > 0
            ? [
                  table(["layer", "resource", "property", "expected", "found"], rows),
                  `To undo it: npm run infra -- refresh ${where}, then up ${where}. To keep it: change the program or the configuration.`,
              ]
            : []),
        ...found.flatMap(({ layer, unfinished }) => (unfinished ? [`${layer}\n${indent(unfinished)}`] : [])),
        ...found.flatMap(({ layer, error }) => (error === undefined ? [] : [`${layer} failed\n${indent(error)}`])),
        ...(clean === "" ? [] : [`no drift: ${clean}`]),
        ...(absent === "" ? [] : [`not deployed: ${absent}`]),
    ].join("\n");
}

/** A layer that nobody could look at outranks drift elsewhere. */
function exitCodeOf(found: readonly LayerDrift[]): ExitCode {
    if (found.some(({ error }) => error !== undefined)) {
        return ExitCode.failed;
    }
    return found.some(({ resources }) => resources.length > 0) ? ExitCode.drift : ExitCode.ok;
}
