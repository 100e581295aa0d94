import type { FoundEngine } from "./decisions";

/** The Pulumi CLI that this machine uses. */
export interface Engine {
    /** The program's full path. */
    readonly command: string;
    /** As the CLI tells it: "v3.259.0". */
    readonly version: string;
    /** An installation of the machine's own, or one that the bootstrap made. */
    readonly source: "path" | "cache";
    /** The folder of `command`, with the Node language host beside it or on PATH. */
    readonly directory: string;
}

/** @returns the engine to use, or undefined; starts no process for one of the cache. */
export declare function findEngine(env?: NodeJS.ProcessEnv): Engine | undefined;

/** The same with why others were not taken. */
export declare function surveyEngines(env?: NodeJS.ProcessEnv): {
    engine: FoundEngine | undefined;
    rejected: { command: string; reason: string }[];
};

/** What a process needs to run this engine on the project at `root`; to be merged into its environment. */
export declare function engineEnvironment(
    engine: Engine,
    root: string,
    env?: NodeJS.ProcessEnv,
): Record<string, string>;

/** @returns the engine, or throws the one error that says how to get it. */
export declare function requireEngine(env?: NodeJS.ProcessEnv): Engine;
