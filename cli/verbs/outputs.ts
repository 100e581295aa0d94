/** outputs: what each deployed layer publishes. */
import type { Command } from "commander";
import { stringify } from "yaml";
import { checkNames, type LayersOptions, type Context, layersCommand, withSession } from "../context";
import { eachLayer, PARALLEL } from "../run/each";
import { ExitCode } from "../run/results";
import { outputsOf, readDeployment } from "../engine/stacks";
import { answer } from "../terminal/say";

export function registerOutputs(program: Command, context: Context): void {
    layersCommand(program, "outputs", "print what each layer publishes").action(
        async (name: string, options: LayersOptions) => {
            const { environment, layers } = checkNames(context, name, options);
            await withSession(context, environment, options, async (session) => {
                const found = await eachLayer(layers, PARALLEL, async (layer) => {
                    const deployment = await readDeployment(session, layer);
                    return deployment ? outputsOf(deployment) : null;
                });
                const all = Object.fromEntries(found);
                answer(options, all, describeOutputs(all).trimEnd());
                return ExitCode.ok;
            });
        },
    );
}

/** YAML: an address book has levels, and one line of JSON is for `jq` (`--json`). */
export function describeOutputs(all: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>): string {
    return Object.entries(all)
        .map(([layer, outputs]) => {
            if (outputs === null) {
                return `${layer}: not deployed\n`;
            }
            if (Object.keys(outputs).length === 0) {
                return `${layer}: partly deployed, publishes nothing yet\n`;
            }
            return stringify(
                { [layer]: outputs },
                { lineWidth: 0, sortMapEntries: true, aliasDuplicateObjects: false },
            );
        })
        .join("\n");
}
