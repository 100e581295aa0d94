// Finds the Pulumi engine that the bootstrap chose or made. Builtins only.
"use strict";

const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { cacheRoot, cachedEngines, isExecutable } = require("./cache");
const { chooseEngine } = require("./decisions");

/** `pulumi version` of an official CLI takes 0.1 s; the downloader of the same name may try the network. */
const VERSION_TIMEOUT_MS = 10_000;
const versions = new Map();

/** @returns the engine to use, or undefined; no process is started for one of the cache. */
function findEngine(env = process.env) {
    return surveyEngines(env).engine;
}

/** The same with why others were not taken. */
function surveyEngines(env = process.env) {
    const cache = cacheRoot(env);
    const onPath = engineOnPath(env, cache);
    return chooseEngine([...(onPath ? [onPath] : []), ...cachedEngines(cache)]);
}

/** The first `pulumi` on PATH, our own cache left out (`engineEnvironment` puts that on PATH). */
function engineOnPath(env, cache) {
    const folders = (env.PATH ?? "").split(path.delimiter).filter((folder) => folder && !isInside(folder, cache));
    const directory = folders.find((folder) => isExecutable(path.join(folder, "pulumi")));
    if (!directory) return undefined;
    const command = path.join(directory, "pulumi");
    // Installers link the CLI: its language hosts are beside the real file.
    const beside = path.dirname(fs.realpathSync(command));
    const host = [beside, ...folders].some((folder) => isExecutable(path.join(folder, "pulumi-language-nodejs")));
    return { source: "path", command, directory, version: versionOf(command, env, cache), host };
}

function versionOf(command, env, cache) {
    if (!versions.has(command)) {
        const answer = spawnSync(command, ["version"], {
            encoding: "utf8",
            timeout: VERSION_TIMEOUT_MS,
            stdio: ["ignore", "pipe", "ignore"],
            // Even this question leaves a log in Pulumi's home: not in the person's own.
            env: { ...env, PULUMI_HOME: path.join(cache, "home"), PULUMI_SKIP_UPDATE_CHECK: "true" },
        });
        versions.set(command, (answer.stdout ?? "").trim());
    }
    return versions.get(command);
}

function isInside(folder, parent) {
    const relative = path.relative(parent, path.resolve(folder));
    return relative === "" || !(relative.startsWith("..") || path.isAbsolute(relative));
}

/** What a process needs to run this engine on the project at `root`; to be merged into its environment. */
function engineEnvironment(engine, root, env = process.env) {
    return {
        PATH: [engine.directory, env.PATH].filter(Boolean).join(path.delimiter),
        // Where the stand-in language host finds its program and the SDK.
        INTEGERS_ROOT: path.resolve(root),
        PULUMI_SKIP_UPDATE_CHECK: "true",
    };
}

/** @returns the engine, or throws the one error that says how to get it. */
function requireEngine(env = process.env) {
    const { engine, rejected } = surveyEngines(env);
    if (engine) return engine;
    const found = rejected.map(({ command, reason }) => ` (${command}: ${reason})`).join("");
    throw new Error(`No Pulumi engine found on PATH or in ${cacheRoot(env)}${found}: run \`npm run bootstrap\`.`);
}

module.exports = { engineEnvironment, findEngine, requireEngine, surveyEngines };
