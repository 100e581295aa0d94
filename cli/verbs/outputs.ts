/** outputs: what each deployed layer publishes. */
import type { Command } from "commander";
import { checkNames, type CommonOptions, type Context, environmentCommand, PARALLEL, withSession } from "../context";
import { eachLayer } from "../each";
import { ExitCode } from "../results";
import { outputsOf, readDeployment } from "../stacks";

export function registerOutputs(program: Command, context: Context): void {
    environmentCommand(program, "outputs", "print what each layer publishes").action(
        async (name: string, options: CommonOptions) => {
            const { environment, layers } = checkNames(context, name, options);
            await withSession(context, environment, options, async (session) => {
                const found = await eachLayer(layers, PARALLEL, async (layer) => {
                    const deployment = await readDeployment(session, layer, false);
                    return deployment ? outputsOf(deployment) : null;
                });
                const all = Object.fromEntries(found);
                process.stdout.write(options.json === true ? `${JSON.stringify(all)}\n` : describe(all));
                return ExitCode.ok;
            });
        },
    );
}

/** One paragraph a layer; texts as they are, all else as JSON. */
function describe(all: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>): string {
    return Object.entries(all)
        .map(([layer, outputs]) => {
            if (outputs === null) {
                return `${layer}: not deployed\n`;
            }
            const names = Object.keys(outputs).sort();
            if (names.length === 0) {
                return `${layer}: deployed in part, publishes nothing yet\n`;
            }
            const width = Math.max(...names.map((name) => name.length));
            const lines = names.map((name) => {
                const value = outputs[name];
                return `  ${name.padEnd(width)}  ${typeof value === "string" ? value : JSON.stringify(value)}\n`;
            });
            return `${layer}\n${lines.join("")}`;
        })
        .join("\n");
}
