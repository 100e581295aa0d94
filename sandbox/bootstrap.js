// Makes a fresh checkout ready to run: packages, Pulumi engine, built policy pack. Part of `npm start` and
// `npm test`; safe to run at any time and quick when all is there. Runs before node_modules exists, so it
// uses Node's own modules only. Writes to node_modules, policies/dist and the per-user cache, nowhere else.
"use strict";

require("./engine/node-version").requireNode();

const fs = require("node:fs");
const path = require("node:path");
const { cacheRoot } = require("./engine/cache");
const { noEngineMessage } = require("./engine/decisions");
const { ensureDependencies } = require("./engine/dependencies");
const { surveyEngines } = require("./engine/engine");
const { installEngine, refreshHost } = require("./engine/install");
const { say, seconds, stopOnSignals } = require("./engine/steps");

const ROOT = path.resolve(__dirname, "..");

async function ensureEngine(cache) {
    const before = surveyEngines();
    for (const { command, reason } of before.engine ? [] : before.rejected) say(`${command} is not used: ${reason}`);
    const failed = before.engine ? undefined : await installEngine(cache, () => surveyEngines().engine);
    const { engine, rejected } = surveyEngines();
    if (!engine) {
        const onPath = rejected.map(({ command, reason }) => `${command}: ${reason}`).join("; ");
        throw new Error(noEngineMessage({ path: onPath || "none found", ...failed }));
    }
    refreshHost(cache, engine);
    return { engine, made: !before.engine };
}

async function ensurePolicyPack() {
    const builder = path.join(ROOT, "policies", "build.js");
    if (fs.existsSync(builder)) await require(builder).ensureBuilt();
}

async function main() {
    const start = Date.now();
    stopOnSignals();
    const cache = cacheRoot();
    // Neither waits for the other: one is network, the other processor.
    const [packages, engine] = await Promise.allSettled([ensureDependencies(ROOT, cache), ensureEngine(cache)]);
    for (const part of [packages, engine]) if (part.status === "rejected") throw part.reason;
    await ensurePolicyPack();
    const { version, source } = engine.value.engine;
    const where = source === "path" ? "from PATH" : "from the cache";
    const all = packages.value || engine.value.made ? "ready" : "already there";
    say(`packages, Pulumi ${version} ${where}, policy pack: ${all} (${seconds(start)})`);
}

main().catch((error) => {
    process.stderr.write(`error: ${error.message}\n`);
    process.exit(1);
});
