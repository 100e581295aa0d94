// Run: one Pulumi program, as a node process that talks to the engine's resource monitor.
"use strict";

const path = require("node:path");
const { startNode, stop } = require("./children");
const { language, runner, runtimeOptions } = require("./sdk");

/** The SDK's exit code for "the error is already on the person's screen". */
const ALREADY_REPORTED = 32;

function programArguments(request, engineAddress) {
    const info = request.getInfo();
    const flags = {
        monitor: request.getMonitorAddress(),
        engine: engineAddress,
        organization: request.getOrganization(),
        project: request.getProject(),
        "root-directory": info.getRootDirectory(),
        stack: request.getStack(),
        pwd: info.getProgramDirectory(),
        parallel: String(request.getParallel()),
    };
    const given = Object.entries(flags).filter(([, value]) => value !== "");
    return [
        ...given.flatMap(([name, value]) => [`--${name}`, value]),
        ...(request.getDryrun() ? ["--dry-run"] : []),
        info.getEntryPoint(),
        ...request.getArgsList(),
    ];
}

function programEnvironment(request) {
    return {
        PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().toArray())),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
    };
}

/** Loaded before the SDK, which then leaves out what only few programs use: a fifth of the time of a small one. */
const LAZY = path.resolve(__dirname, "../../../cli/lazy.js");

const PLAIN_ERRORS = path.join(__dirname, "plain-errors.js");

/** What the engine is told about a program that has ended. */
function answerFor(code, signal) {
    const response = new language.RunResponse();
    if (code === ALREADY_REPORTED) response.setBail(true);
    else if (signal === "SIGABRT") {
        response.setError("Program was aborted; if memory ran out, set nodeargs: --max-old-space-size in Pulumi.yaml");
    } else if (signal) response.setError(`Program was ended by ${signal}`);
    else if (code !== 0) response.setError(`Program exited with non-zero exit code: ${code}`);
    return response;
}

/** The `Run` method; `engineAddress()` is known after the handshake. */
function run(call, done, engineAddress) {
    const { request } = call;
    const directory = request.getInfo().getProgramDirectory();
    const { nodeArgs, env } = runtimeOptions(request.getInfo());
    const args = [
        "--require",
        LAZY,
        "--require",
        PLAIN_ERRORS,
        ...nodeArgs,
        runner(directory, "run"),
        ...programArguments(request, engineAddress),
    ];
    const child = startNode(args, {
        stdio: ["ignore", "inherit", "inherit"],
        env: { ...process.env, ...programEnvironment(request), ...env },
    });
    call.on("cancelled", () => stop(child));
    child.once("error", done);
    child.once("exit", (code, signal) => done(null, answerFor(code, signal)));
}

module.exports = { run };
