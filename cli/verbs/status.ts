/** status: what each layer of an environment is now. */
import type { Command } from "commander";
import type { LayerName } from "../../stacks/contracts";
import { checkNames, type LayersOptions, type Context, layersCommand, parallelOption, withSession } from "../context";
import { eachLayer } from "../run/each";
import { ExitCode } from "../run/results";
import type { Session } from "../engine/session";
import { lastUpdate, outputsOf, readDeployment } from "../engine/stacks";
import { describeStatus, type LayerStatus, releaseOf, statusOf } from "../status";
import { answer } from "../terminal/say";

interface Options extends LayersOptions {
    readonly drift?: boolean;
    readonly parallel: number;
}

export function registerStatus(program: Command, context: Context): void {
    layersCommand(program, "status", "print what is deployed: resources, last change, commit, drift")
        .option("--drift", "also look for what was changed outside of Pulumi; takes as long as a refresh")
        .addOption(parallelOption())
        .action(async (name: string, options: Options) => {
            const { environment, layers } = checkNames(context, name, options);
            await withSession(context, environment, options, async (session) => {
                const found = await eachLayer(layers, options.parallel, (layer) =>
                    statusOfLayer(session, layer, options.drift === true),
                );
                const all = [...found.values()];
                const errors = new Set(all.map(({ error }) => error));
                const [error] = errors;
                if (errors.size === 1 && error !== undefined) {
                    throw new Error(error);
                }
                const whole = found.get("environment")?.error === undefined && layers.includes("environment");
                const door = whole && (await readDeployment(session, "environment"));
                const release = door ? releaseOf(outputsOf(door)) : null;
                const sandbox = session.sandbox !== undefined;
                answer(options, { environment, sandbox, release, layers: all }, describeStatus(all, release));
                return exitCodeOf(all);
            });
        });
}

/** A layer that nobody could look at outranks drift elsewhere, as `drift` has it. */
function exitCodeOf(all: readonly LayerStatus[]): ExitCode {
    if (all.some(({ error }) => error !== undefined)) {
        return ExitCode.failed;
    }
    return all.some(({ drifted }) => (drifted ?? 0) > 0) ? ExitCode.drift : ExitCode.ok;
}

async function statusOfLayer(session: Session, layer: LayerName, withDrift: boolean): Promise<LayerStatus> {
    let known = { ...statusOf(layer, undefined, undefined, null), deployed: true };
    try {
        const deployment = await readDeployment(session, layer);
        known = statusOf(layer, deployment, await lastUpdate(session, layer), null);
        if (!withDrift || deployment === undefined) {
            return known;
        }
        const { previewRefresh } = await import("../engine/refresh-preview");
        return { ...known, drifted: (await previewRefresh(session, layer, deployment)).length };
    } catch (error) {
        return { ...known, error: error instanceof Error ? error.message : String(error) };
    }
}
