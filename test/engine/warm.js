// Runs commands of `infra` one after the other in one process, for the engine tests: loading the program and the SDK is
// half of a small command's time, and code that has run before runs faster. harness.ts asks over IPC and ends it by
// leaving.
//   node warm.js ROOT      ROOT: the tree whose program runs; each command names the tree whose configuration counts
"use strict";

const path = require("node:path");

const root = path.resolve(process.argv[2]);
const cli = (file) => path.join(root, "cli", file);
require(cli("register.js")).register(root, false);
onePackHost(cli("engine/pack-host.ts"));
withoutPreview(cli("engine/pulumi-command.ts"));
const { main } = require(cli("main.ts"));
const surroundings = { ...process.env };

// For half an hour gRPC takes a connection to an engine that has ended for one in use, and it keeps the whole program that
// made it. A command ends before that; this process runs all of them.
require("@pulumi/pulumi/runtime/settings").grpcClientOptions["grpc.client_idle_timeout_ms"] = 5_000;

// Whoever runs a test file by hand has a terminal; what is caught here goes to none.
for (const stream of [process.stdout, process.stderr]) Object.assign(stream, { isTTY: false, columns: undefined });

/** The process of the policy pack serves all layers of a command; here it serves all commands, and ends with us. */
function onePackHost(file) {
    const { startPackHost } = require(file);
    let started;
    require.cache[file].exports = {
        startPackHost: async (session) => {
            const host = await (started ??= startPackHost(session));
            const { PULUMI_DEBUG_LANGUAGES } = host.session.env;
            return { session: { ...session, env: { ...session.env, PULUMI_DEBUG_LANGUAGES } }, close: async () => {} };
        },
    };
}

/** `up` begins with a preview. A command of which the tests do not ask what that says goes without: two fifths of its time. */
function withoutPreview(file) {
    const { EngineCommand } = require(file);
    const { start } = EngineCommand.prototype;
    EngineCommand.prototype.start = function (args, ...rest) {
        const skip = args[0] === "up" && process.env.INTEGERS_TEST_NO_PREVIEW ? ["--skip-preview"] : [];
        return start.call(this, [...args, ...skip], ...rest);
    };
}

/** As a process of its own would: its environment, what it writes, its exit code. */
async function run({ args, env, root: tree }) {
    const said = { stdout: "", stderr: "" };
    const own = Object.keys(said).map((name) => [name, process[name].write]);
    for (const name of Object.keys(said)) {
        process[name].write = (text, ...rest) => {
            said[name] += text;
            rest.find((argument) => typeof argument === "function")?.();
            return true;
        };
    }
    process.env = { ...surroundings, ...env };
    try {
        return { code: await main(args, tree), ...said };
    } finally {
        own.forEach(([name, write]) => (process[name].write = write));
    }
}

let last = Promise.resolve();
process.on("message", ({ id, ...command }) => {
    last = last.then(() => run(command)).then((ended) => process.send({ id, ...ended }));
});
process.on("disconnect", () => process.exit(0));
