/** export: each layer's deployment as a file, as `pulumi stack export` gives it. */
import * as fs from "node:fs";
import * as path from "node:path";
import type { Command } from "commander";
import {
    checkFolder,
    checkNames,
    filled,
    type LayersOptions,
    type Context,
    layersCommand,
    withSession,
} from "../context";
import { eachLayer, PARALLEL } from "../run/each";
import { writeWhole } from "../terminal/files";
import { say } from "../terminal/say";
import { ExitCode } from "../run/results";
import { readDeployment } from "../engine/stacks";

interface Options extends LayersOptions {
    readonly out: string;
}

export function registerExport(program: Command, context: Context): void {
    layersCommand(program, "export", "write each layer's deployment to DIR/<layer>.json")
        .requiredOption("--out <dir>", "folder for the files; created if it is missing", filled)
        .action(async (name: string, options: Options) => {
            const { environment, layers } = checkNames(context, name, options);
            checkFolder("--out", options.out);
            await withSession(context, environment, options, async (session) => {
                fs.mkdirSync(options.out, { recursive: true });
                const found = await eachLayer(layers, PARALLEL, async (layer) => {
                    // Real secrets stay encrypted. The sandbox has none, and its checks need every value.
                    const deployment = await readDeployment(session, layer, { sandboxSecrets: true });
                    if (deployment === undefined) {
                        say(`${layer}: not deployed`);
                        return undefined;
                    }
                    const file = path.join(options.out, `${layer}.json`);
                    writeWhole("--out", file, `${JSON.stringify(deployment, undefined, 4)}\n`, 0o600);
                    say(`${layer}: ${file}`);
                    return file;
                });
                const written = [...found.values()].filter((file) => file !== undefined);
                const secrets = session.sandbox ? "as plain text (the sandbox's are made up)" : "encrypted";
                say(written.length > 0 ? `Secrets are ${secrets}.` : "Nothing is deployed: no file was written.");
                if (options.json === true) {
                    process.stdout.write(`${JSON.stringify({ environment, files: written })}\n`);
                }
                return ExitCode.ok;
            });
        });
}
