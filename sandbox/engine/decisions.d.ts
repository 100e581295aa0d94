/** An engine that was found, usable or not. */
export interface FoundEngine {
    readonly source: "path" | "cache";
    readonly command: string;
    readonly directory: string;
    readonly version: string;
    /** A Node language host goes with it. */
    readonly host: boolean;
    /** That host is ours (sandbox/engine/host). */
    readonly standIn?: boolean;
}

export declare function compareVersions(a: string, b: string): number;
export declare function unsupportedVersion(version: string | undefined): string | undefined;
export declare function chooseEngine(found: readonly FoundEngine[]): {
    engine: FoundEngine | undefined;
    rejected: { command: string; reason: string }[];
};

interface LockedPackages {
    readonly packages: Readonly<Record<string, { version?: string; integrity?: string; optional?: boolean }>>;
}
export declare function dependenciesState(facts: {
    readonly stamp: string | undefined;
    readonly expectedStamp: string;
    readonly lock: LockedPackages;
    readonly installed: LockedPackages | undefined;
}): "current" | "adoptable" | "stale";
export declare function goProblem(
    go: { readonly version: string; readonly toolchain: string } | undefined,
    required: string,
): string | undefined;
export declare function noEngineMessage(tried: {
    readonly path: string;
    readonly download: string;
    readonly build: string;
}): string;
