/** affected: the layers that a change concerns, for CI. Needs git, no engine. */
import * as fs from "node:fs";
import * as path from "node:path";
import type { Command } from "commander";
import { type LayerName, upstreamsOf } from "../../stacks/contracts";
import type { Affected } from "../affected/affected";
import { type Context, filled } from "../context";
import { checkEnvironment, environmentsOf, selectLayers } from "../run/layers";
import { indent } from "../terminal/paragraph";
import { answer } from "../terminal/say";

interface Options {
    readonly since: string;
    readonly json?: boolean;
}

/** What a layer is made of; the rest of the tree concerns none. */
const SOURCES = ["components", "stacks"];

export function registerAffected(program: Command, context: Context): void {
    program
        .command("affected")
        .description("print the layers whose code, components, schemas or configuration changed, and their readers")
        .argument("[environment]", "count only this environment's configuration; without it, every environment's")
        .requiredOption("--since <commit>", "branch, tag or commit to compare the working tree with", filled)
        .option("--json", "one JSON object on stdout")
        .action(async (name: string | undefined, options: Options) => {
            const environment = name === undefined ? undefined : checkEnvironment(name, context.root);
            // A file that cannot be read is told by its name, whichever counts.
            environmentsOf(context.root).forEach((each) => checkEnvironment(each, context.root));
            const [{ readGit }, { affectedLayers }] = await Promise.all([
                import("../affected/git"),
                import("../affected/affected"),
            ]);
            const { commit, changed, before } = readGit(context.root, options.since, [
                ...SOURCES,
                ...configurationFiles(context.root),
            ]);
            const layers = affectedLayers({
                layers: selectLayers([]),
                upstreamsOf,
                changed,
                before,
                after: textsOf(context.root),
                environment,
            });
            answer(
                options,
                { since: options.since, commit, environment: environment ?? null, layers },
                describeAffected(layers, options.since),
            );
        });
}

function configurationFiles(root: string): string[] {
    return environmentsOf(root).map((environment) => `Pulumi.${environment}.yaml`);
}

/** The working tree as it is now. */
function textsOf(root: string): Map<string, string> {
    const sources = SOURCES.flatMap((folder) =>
        fs
            .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
            .map((file) => path.posix.join(folder, file.split(path.sep).join("/"))),
    );
    return new Map(
        [...sources, ...configurationFiles(root)]
            .filter((file) => fs.statSync(path.join(root, file)).isFile())
            .map((file) => [file, fs.readFileSync(path.join(root, file), "utf8")]),
    );
}

/** Reasons of one layer that are shown; `--json` has all. */
const SHOWN = 3;

export function describeAffected(layers: readonly Affected<LayerName>[], since: string): string {
    if (layers.length === 0) {
        return `No layer is affected by what changed since ${since}.`;
    }
    return layers
        .map(({ layer, reasons, upstreams }) => {
            const more = reasons.length > SHOWN ? [`${reasons.length - SHOWN} more`] : [];
            const reads = upstreams.length > 0 ? [`reads ${upstreams.join(", ")}`] : [];
            return `${layer}\n${indent([...reasons.slice(0, SHOWN), ...more, ...reads].join("\n"))}`;
        })
        .join("\n");
}
