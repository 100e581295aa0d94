// What the bootstrap decides, as pure functions of facts: nothing here reads a file or starts a process.
"use strict";

/** The oldest CLI whose language-host and policy protocols this project was tried with. */
const MINIMUM_VERSION = "3.250.0";

/** @returns the three numbers of a version ("v3.259.0", "go1.26.8", "1.25"), or undefined. */
function parseVersion(text) {
    const match = /^(?:v|go)?(\d+)\.(\d+)(?:\.(\d+))?/.exec(String(text ?? "").trim());
    return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : undefined;
}

/** @returns below 0, 0 or above 0 as `a` is older than, as old as or newer than `b`. */
function compareVersions(a, b) {
    const [left, right] = [parseVersion(a) ?? [0, 0, 0], parseVersion(b) ?? [0, 0, 0]];
    const at = left.findIndex((number, index) => number !== right[index]);
    return at < 0 ? 0 : left[at] - right[at];
}

/** @returns why an engine of this version cannot be used, or undefined when it can. */
function unsupportedVersion(version) {
    const parsed = parseVersion(version);
    const wanted = `${MINIMUM_VERSION} or newer (major 3) is needed`;
    // The Automation API refuses a CLI that does not know its own version.
    if (!parsed) return `it does not tell its version (found ${JSON.stringify(String(version ?? ""))}); ${wanted}`;
    if (parsed[0] !== 3 || compareVersions(version, MINIMUM_VERSION) < 0) return `version ${version} found, ${wanted}`;
    return undefined;
}

/**
 * Chooses among the engines found: the first on PATH that can be used, else the newest of the cache.
 * @param found `{ source: "path" | "cache", command, directory, version, host }`, `host` telling whether a
 *   Node language host goes with it.
 */
function chooseEngine(found) {
    const rejected = [];
    const usable = found.filter((engine) => {
        const reason =
            unsupportedVersion(engine.version) ??
            (engine.host ? undefined : "there is no pulumi-language-nodejs beside it or on PATH");
        if (reason) rejected.push({ command: engine.command, reason });
        return !reason;
    });
    const cached = usable.filter((engine) => engine.source === "cache");
    cached.sort((a, b) => compareVersions(b.version, a.version));
    return { engine: usable.find((engine) => engine.source === "path") ?? cached[0], rejected };
}

/**
 * Whether node_modules is what package-lock.json says.
 * - "current": our stamp carries the lock file's hash;
 * - "adoptable": no matching stamp, but npm's own record of what it installed agrees with the lock file
 *   (a person ran npm), so it only needs the stamp;
 * - "stale": anything else, an installation that was killed included (npm writes its record last).
 * @param lock package-lock.json, parsed
 * @param installed node_modules/.package-lock.json, parsed, or undefined
 */
function dependenciesState({ stamp, expectedStamp, lock, installed }) {
    if (!installed) return "stale";
    if (stamp === expectedStamp) return "current";
    const wanted = Object.entries(lock.packages).filter(([path]) => path !== "");
    const agrees = wanted.every(([path, { version, integrity, optional }]) => {
        const there = installed.packages?.[path];
        // An optional package of another platform is rightly absent.
        return there ? there.version === version && there.integrity === integrity : optional === true;
    });
    const extra = Object.keys(installed.packages ?? {}).some((path) => !(path in lock.packages));
    return agrees && !extra ? "adoptable" : "stale";
}

/**
 * @param go `{ version, toolchain }` as `go env` tells them, or undefined where there is no Go
 * @param required the `go` line of sandbox/engine/go/go.mod
 * @returns why the CLI cannot be built with this Go, or undefined when it can.
 */
function goProblem(go, required) {
    if (!go) return `Go is not installed; ${required} or newer is needed`;
    if (!parseVersion(go.version)) return `Go does not tell its version; ${required} or newer is needed`;
    if (compareVersions(go.version, required) >= 0) return undefined;
    // From 1.21 on, Go fetches the toolchain that go.mod asks for, unless it is told to stay as it is.
    if (compareVersions(go.version, "1.21") >= 0 && go.toolchain !== "local") return undefined;
    return `Go ${go.version.replace(/^go/, "")} found, ${required} or newer is needed (GOTOOLCHAIN=${go.toolchain || "unset"})`;
}

/** The one error of a machine that has none of the engines, with what was tried and what to do. */
function noEngineMessage({ path, download, build }) {
    return [
        "No Pulumi engine could be set up on this machine. Tried:",
        `  1. an official pulumi on PATH: ${path}`,
        `  2. the official downloader (npm package pulumi): ${download}`,
        `  3. building the official Go module: ${build}`,
        "Do any one of these, then run `npm run bootstrap` again:",
        `  1. install Pulumi ${MINIMUM_VERSION} or newer: https://www.pulumi.com/docs/install/`,
        "  2. let this machine reach https://get.pulumi.com",
        "  3. install Go and let it reach a Go module proxy: https://go.dev/dl/",
    ].join("\n");
}

module.exports = {
    chooseEngine,
    compareVersions,
    dependenciesState,
    goProblem,
    noEngineMessage,
    unsupportedVersion,
};
