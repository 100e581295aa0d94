import type { FoundEngine } from "./decisions";

export declare function cacheRoot(env?: NodeJS.ProcessEnv): string;
export declare function homeOf(env?: NodeJS.ProcessEnv): string;
export declare function engineFolder(cache: string, version: string): string;
export declare function cachedEngines(cache: string): FoundEngine[];
export declare function addEngine(
    cache: string,
    version: string,
    fill: (engineFolder: string, temporaryFolder: string) => Promise<{ standIn: boolean }>,
): Promise<void>;
export declare function inTemporaryFolder<T>(cache: string, use: (folder: string) => Promise<T>): Promise<T>;
export declare function withLock<T>(cache: string, name: string, onWait: () => void, use: () => Promise<T>): Promise<T>;
export declare function isExecutable(file: string): boolean;
export declare function readJson(file: string): unknown;
