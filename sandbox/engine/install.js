// The two ways to make an engine where a machine has none: the official downloader, else a build of the
// official Go module. Both put it into the per-user cache and touch nothing else.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { addEngine, cachedEngines, homeOf, isExecutable, withLock } = require("./cache");
const { goProblem } = require("./decisions");
const { run, say, step } = require("./steps");

/** The npm package `pulumi` is Pulumi's own downloader; its version is the CLI's. The workflows in .github install it too. */
const DOWNLOADED_VERSION = fs.readFileSync(path.join(__dirname, "pulumi-version"), "utf8").trim();
/** Where that downloader gets its installer from. */
const VENDOR_SITE = "https://get.pulumi.com";
const PROBE_MS = 10_000;
const NPM_MS = 60_000;
const DOWNLOAD_MS = 600_000;

const GO_MODULE = path.join(__dirname, "go");
const GO_PACKAGE = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const VERSION_VARIABLE = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/** @returns undefined when the engine is in the cache now, else why this way did not work (one line). */
async function downloadEngine(cache) {
    try {
        // The downloader waits long for a site that does not answer: ask first.
        await fetch(`${VENDOR_SITE}/install.sh`, { method: "HEAD", signal: AbortSignal.timeout(PROBE_MS) });
    } catch (error) {
        const proxy = (process.env.HTTPS_PROXY ?? process.env.https_proxy) ? "; it uses no proxy" : "";
        const reason = `${VENDOR_SITE} cannot be reached (${error.cause?.code ?? error.name}${proxy})`;
        say(`official downloader: ${reason}, trying the next way`);
        return reason;
    }
    try {
        await step(`downloading Pulumi ${DOWNLOADED_VERSION} with its official downloader`, () =>
            addEngine(cache, `v${DOWNLOADED_VERSION}`, async (folder, temporary) => {
                const home = path.join(temporary, "home");
                const env = { ...process.env, PULUMI_HOME: home, PULUMI_VERSION: DOWNLOADED_VERSION };
                const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
                const wanted = `pulumi@${DOWNLOADED_VERSION}`;
                await run("npm", ["install", "--prefix", temporary, ...quiet, wanted], { env, timeout: NPM_MS });
                const runner = path.join(temporary, "node_modules", "pulumi", "run.js");
                await run(process.execPath, [runner, "version"], { env, timeout: DOWNLOAD_MS });
                const programs = path.join(home, "versions", DOWNLOADED_VERSION, "bin");
                fs.rmSync(path.join(folder, "bin"), { recursive: true });
                fs.renameSync(programs, path.join(folder, "bin"));
                if (!isExecutable(path.join(folder, "bin", "pulumi-language-nodejs"))) installHost(folder);
                return { standIn: false };
            }),
        );
        return undefined;
    } catch (error) {
        say(error.message);
        return error.brief ?? error.message.split("\n")[0];
    }
}

/** @returns undefined when the engine is in the cache now, else why this way did not work (one line). */
async function buildEngine(cache) {
    const { version, go } = pinnedModule();
    const problem = goProblem(await goFacts(), go);
    if (problem) return problem;
    try {
        await step(`building Pulumi ${version} from its official Go module (once, about 4 minutes)`, () =>
            addEngine(cache, version, async (folder) => {
                const stamp = `-s -w -X ${VERSION_VARIABLE}=${version}`;
                const out = path.join(folder, "bin", "pulumi");
                const args = ["build", "-mod=readonly", "-trimpath", "-buildvcs=false", "-ldflags", stamp];
                // A person's own GOFLAGS or workspace is not meant for this module; without a home, Go has no caches.
                const env = { ...process.env, HOME: homeOf(), GOFLAGS: "", GOWORK: "off", CGO_ENABLED: "0" };
                await run("go", [...args, "-o", out, GO_PACKAGE], { cwd: GO_MODULE, env });
                installHost(folder);
                return { standIn: true };
            }),
        );
        return undefined;
    } catch (error) {
        say(error.message);
        return error.brief ?? error.message.split("\n")[0];
    }
}

/** The CLI's version and the oldest Go, as go.mod pins them. */
function pinnedModule() {
    const text = fs.readFileSync(path.join(GO_MODULE, "go.mod"), "utf8");
    return { version: /\/pkg\/v3 (v\S+)/.exec(text)[1], go: /^go (\S+)/m.exec(text)[1] };
}

async function goFacts() {
    try {
        // Outside the module: inside it, an old Go would fetch a newer one only to answer this.
        const [version, toolchain] = (await run("go", ["env", "GOVERSION", "GOTOOLCHAIN"], { cwd: "/" })).split("\n");
        return { version, toolchain };
    } catch {
        return undefined;
    }
}

/** Puts the stand-in Node language host beside the CLI, where the engine looks first. */
function installHost(folder) {
    const target = path.join(folder, "bin", "pulumi-language-nodejs");
    const source = fs.readFileSync(path.join(__dirname, "pulumi-language-nodejs"));
    if (isExecutable(target) && fs.readFileSync(target).equals(source)) return;
    const fresh = `${target}.${process.pid}`;
    fs.writeFileSync(fresh, source, { mode: 0o755 });
    fs.renameSync(fresh, target);
}

/** Brings the stand-in host of the engine in use to this checkout's version. */
function refreshHost(cache, engine) {
    const mine = cachedEngines(cache).find((cached) => cached.command === engine.command);
    if (mine?.standIn) installHost(path.dirname(mine.directory));
}

/** Tries the ways in their order. @returns undefined, or what each of them said. */
async function installEngine(cache, usable) {
    const busy = () => say("another bootstrap is making the engine: waiting for it");
    return withLock(cache, "engine", busy, async () => {
        if (usable()) return undefined;
        const download = await downloadEngine(cache);
        if (download === undefined) return undefined;
        const build = await buildEngine(cache);
        return build === undefined ? undefined : { download, build };
    });
}

module.exports = { installEngine, refreshHost };
