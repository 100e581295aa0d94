/** graph: the layers and what they read, from the contracts. Needs no engine. */
import type { Command } from "commander";
import { upstreamsOf } from "../../stacks/contracts";
import { checkNames, type Context, ENVIRONMENT, layerOption } from "../context";
import { answer } from "../terminal/say";

interface Options {
    readonly layer: readonly string[];
    readonly json?: boolean;
}

export function registerGraph(program: Command, context: Context): void {
    program
        .command("graph")
        .description("print the layers and what they read, as Mermaid or JSON")
        .argument(...ENVIRONMENT)
        .addOption(layerOption())
        .option("--json", "one JSON object on stdout")
        .option("--debug", "full stack traces")
        .action((name: string, options: Options) => {
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
            answer(options, { environment, layers: graph }, mermaid);
        });
}
