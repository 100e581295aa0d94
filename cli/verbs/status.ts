/** status: what each layer of an environment is now. */
import type { Command } from "commander";
import type { LayerName } from "../../stacks/contracts";
import { checkNames, type LayersOptions, type Context, layersCommand, withSession } from "../context";
import { describePending } from "../engine/pending";
import { eachLayer, PARALLEL } from "../run/each";
import { ExitCode } from "../run/results";
import type { Session } from "../engine/session";
import { lastUpdates, outputsOf, readDeployment } from "../engine/stacks";
import { describeStatus, type LayerStatus, releaseOf, statusOf } from "../status";
import { answer } from "../terminal/say";

export function registerStatus(program: Command, context: Context): void {
    layersCommand(program, "status", "print what is deployed: resources, last change, commit").action(
        async (name: string, options: LayersOptions) => {
            const { environment, layers } = checkNames(context, name, options);
            await withSession(context, environment, options, async (session) => {
                const found = await eachLayer(layers, PARALLEL, (layer) => statusOfLayer(session, layer));
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
                return all.some((layer) => layer.error !== undefined) ? ExitCode.failed : ExitCode.ok;
            });
        },
    );
}

async function statusOfLayer(session: Session, layer: LayerName): Promise<LayerStatus> {
    try {
        const deployment = await readDeployment(session, layer);
        const open = deployment && describePending(session, layer, deployment, "status");
        const [last] = await lastUpdates(session, layer, 1);
        const status = statusOf(layer, deployment, last);
        return open ? { ...status, unfinished: open.text } : status;
    } catch (error) {
        const unknown = { ...statusOf(layer, undefined, undefined), deployed: true };
        return { ...unknown, error: error instanceof Error ? error.message : String(error) };
    }
}
