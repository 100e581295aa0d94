// RunPlugin: a policy pack or another plugin written in TypeScript or JavaScript, its output streamed back.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { startNode, stop } = require("./children");
const { servePolicyPack } = require("./policy-proxy");
const { language, runner, runtimeOptions } = require("./sdk");

const POLICY_PACK = "analyzer";

function environment(list) {
    return Object.fromEntries(list.map((entry) => [entry.split("=", 1)[0], entry.slice(entry.indexOf("=") + 1)]));
}

/**
 * Whether a pack declares (`"pulumi": { "stackless": true }` in its package.json) that it reads neither stack name nor
 * configuration from its environment: then the engine may speak to it directly, and one process may serve many stacks.
 */
function isStackless(directory) {
    try {
        return JSON.parse(fs.readFileSync(path.join(directory, "package.json"), "utf8")).pulumi?.stackless === true;
    } catch {
        return false;
    }
}

/** The `RunPlugin` method. */
function runPlugin(call) {
    const { request } = call;
    const info = request.getInfo();
    const directory = info.getProgramDirectory();
    const isPack = request.getKind() === POLICY_PACK;
    const { nodeArgs, env } = runtimeOptions(info);
    // A pack gets the engine's address before its folder; any other plugin its folder before its arguments.
    const args = isPack ? [...request.getArgsList(), directory] : [directory, ...request.getArgsList()];

    // The SDK's runner of packs loads TypeScript even for a pack that says it has none: a third of a second.
    const isJavaScript = info.getOptions()?.toJavaScript().typescript === false;
    const program =
        isPack && isJavaScript
            ? path.join(__dirname, "javascript-pack.js")
            : runner(directory, isPack ? "run-policy-pack" : "run-plugin");

    const send = (set) => call.write(set(new language.RunPluginResponse()));
    const sendOut = (data) => send((response) => (response.setStdout(Buffer.from(data)), response));
    let ended = false;
    const end = (code) => {
        if (ended) return;
        ended = true;
        send((response) => (response.setExitcode(code), response));
        call.end();
    };
    const start = (additional) => {
        const child = startNode([...nodeArgs, program, ...args], {
            cwd: isPack ? directory : request.getPwd(),
            stdio: ["ignore", "pipe", "pipe"],
            env: { ...environment(request.getEnvList()), ...additional, ...env },
        });
        child.stderr.on("data", (data) => send((response) => (response.setStderr(data), response)));
        call.on("cancelled", () => stop(child));
        return child;
    };

    if (isPack && !isStackless(directory)) {
        const proxy = servePolicyPack({ start, onOutput: sendOut, onEnd: end });
        call.on("cancelled", proxy.close);
        return;
    }
    // A pack that is asked directly tells its port, a plugin its own, on the first line of its output.
    const child = start({});
    child.stdout.on("data", sendOut);
    child.once("error", () => end(1));
    child.once("close", (code) => end(code ?? 1));
}

module.exports = { runPlugin };
