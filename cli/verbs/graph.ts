/** graph: the layers and what they read, from the contracts. Needs no engine. */
import type { Command } from "commander";
import { upstreamsOf } from "../../stacks/contracts";
import { checkNames, type CommonOptions, type Context, environmentCommand } from "../context";

export function registerGraph(program: Command, context: Context): void {
    environmentCommand(program, "graph", "print the layers and what they read, as Mermaid or JSON").action(
        (name: string, options: CommonOptions) => {
            const { environment, layers } = checkNames(context, name, options);
            const graph = layers.map((layer) => ({
                layer,
                reads: upstreamsOf(layer).filter((upstream) => layers.includes(upstream)),
            }));
            const mermaid = [
                "flowchart LR",
                ...graph.map(({ layer }) => `    ${layer}`),
                ...graph.flatMap(({ layer, reads }) => reads.map((upstream) => `    ${upstream} --> ${layer}`)),
            ].join("\n");
            process.stdout.write(
                `${options.json === true ? JSON.stringify({ environment, layers: graph }) : mermaid}\n`,
            );
        },
    );
}
