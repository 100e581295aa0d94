/** What every verb needs: the engine, an environment for its processes, and the sandbox where one is wanted. */
import * as fs from "node:fs";
import * as path from "node:path";
import { engineEnvironment, requireEngine } from "../../sandbox/engine/engine";
import { say } from "../terminal/say";
import type { Sandbox } from "../../sandbox/sandbox";
import type { LayerName } from "../../stacks/contracts";
import { waitForOrphans } from "./orphans";
import { EngineCommand } from "./pulumi-command";

export interface SessionOptions {
    readonly root: string;
    readonly environment: string;
    readonly sandbox: boolean;
    readonly sandboxDirectory?: string | undefined;
    readonly debug: boolean;
    /** The environment as a person types it in the next command. */
    readonly where: string;
    /** The engine as a person runs it on these states: "pulumi", or that in the sandbox. */
    readonly pulumi: string;
}

export interface Session {
    readonly root: string;
    readonly environment: string;
    /** The environment as a person types it in the next command: "staging --sandbox". */
    readonly where: string;
    /** The engine as a person runs it on these states: "pulumi", or that in the sandbox. */
    readonly pulumi: string;
    readonly debug: boolean;
    readonly sandbox: Sandbox | undefined;
    readonly engine: EngineCommand;
    /** The environment of a `pulumi` process, beside our own. */
    readonly env: Record<string, string>;
    /** Where a layer's `Pulumi.yaml` is. */
    directoryOf(layer: LayerName): string;
    close(): Promise<void>;
}

export async function openSession(options: SessionOptions): Promise<Session> {
    const { root, environment, where, pulumi, debug } = options;
    const found = requireEngine();
    // As they are: a person copies the commands.
    const log = debug ? (line: string) => process.stderr.write(`${line}\n`) : undefined;
    const engine = new EngineCommand(found.command, found.version, log);
    const sandbox = options.sandbox ? await startSandbox(options) : undefined;
    return {
        root,
        environment,
        where,
        pulumi,
        debug,
        sandbox,
        engine,
        env: { ...engineEnvironment(found, root), ...sandbox?.env },
        directoryOf: (layer) => sandbox?.projectDirectory(layer) ?? projectFolder(root, layer),
        close: () => sandbox?.close() ?? Promise.resolve(),
    };
}

/** The sandbox is loaded only when it is asked for: a run against AWS does not pay for it. */
async function startSandbox(options: SessionOptions): Promise<Sandbox> {
    const { openSandbox } = await import("../../sandbox/sandbox");
    const directory = path.resolve(options.sandboxDirectory ?? path.join(options.root, ".sandbox"));
    await waitForOrphans(directory, say);
    return openSandbox({ root: options.root, directory });
}

/** A layer's own project, or the root's for the last layer. */
function projectFolder(root: string, layer: LayerName): string {
    const folder = path.join(root, "stacks", layer);
    return fs.existsSync(path.join(folder, "Pulumi.yaml")) ? folder : root;
}
