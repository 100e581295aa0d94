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
                const door = layers.includes("environment") && (await readDeployment(session, "environment"));
                const release = door ? releaseOf(outputsOf(door)) : null;
                const sandbox = session.sandbox !== undefined;
                answer(options, { environment, sandbox, release, layers: all }, describeStatus(all, release));
                return all.some(({ drifted }) => (drifted ?? 0) > 0) ? ExitCode.drift : ExitCode.ok;
            });
        });
}

async function statusOfLayer(session: Session, layer: LayerName, withDrift: boolean): Promise<LayerStatus> {
    const deployment = await readDeployment(session, layer);
    const update = await lastUpdate(session, layer);
    if (!withDrift || deployment === undefined) {
        return statusOf(layer, deployment, update, null);
    }
    const { previewRefresh } = await import("../engine/refresh-preview");
    return statusOf(layer, deployment, update, (await previewRefresh(session, layer, deployment)).length);
}
