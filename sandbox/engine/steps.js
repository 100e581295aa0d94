// How the bootstrap tells what it does, and how it runs other programs: one line a step, on stderr.
"use strict";

const { spawn } = require("node:child_process");

const HEARTBEAT_MS = 30_000;
/** How much of a failed program's output is worth showing: npm says at the beginning what it was, others at the end. */
const HEAD_LINES = 6;
const TAIL_LINES = 10;
const running = new Set();

const say = (line) => process.stderr.write(`bootstrap: ${line}\n`);
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step; says that it starts, that it is still at it, and how long it took. */
async function step(what, use) {
    const start = Date.now();
    say(`${what} ...`);
    const heartbeat = setInterval(() => say(`${what} ... still at it after ${seconds(start)}`), HEARTBEAT_MS);
    try {
        const result = await use();
        say(`${what}: done in ${seconds(start)}`);
        return result;
    } catch (error) {
        say(`${what}: failed after ${seconds(start)}`);
        throw error;
    } finally {
        clearInterval(heartbeat);
    }
}

/**
 * Runs a program to its end; its output is shown only when it fails.
 * @returns its standard output
 * @throws an error whose `brief` is one line: the program, how it ended, what it said last
 */
function run(command, args, { cwd, env = process.env, timeout = 0 } = {}) {
    return new Promise((resolve, reject) => {
        const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout });
        running.add(child);
        const output = { stdout: "", all: "" };
        child.stdout.on("data", (data) => ((output.stdout += data), (output.all += data)));
        child.stderr.on("data", (data) => (output.all += data));
        child.on("error", (error) => {
            running.delete(child);
            reject(new Error(`${command} could not be started: ${error.message}`));
        });
        child.on("close", (code, signal) => {
            running.delete(child);
            if (code === 0) return resolve(output.stdout);
            const how = signal && timeout ? `was stopped after ${timeout / 1000} s` : `ended with ${signal ?? code}`;
            const said = shortened(output.all.trim());
            const error = new Error(`\`${command} ${args.join(" ")}\` ${how}${said ? `:\n${said}` : ""}`);
            error.brief = `${command} ${args[0]} ${how}${said ? `: ${said.split("\n").at(-1)}` : ""}`;
            reject(error);
        });
    });
}

function shortened(text) {
    // npm's stack traces are of npm itself.
    const lines = text.split("\n").filter((line) => !/^(npm error)?\s+at /.test(line));
    if (lines.length <= HEAD_LINES + TAIL_LINES) return lines.join("\n");
    return [...lines.slice(0, HEAD_LINES), "...", ...lines.slice(-TAIL_LINES)].join("\n");
}

/** Ctrl-C ends what was started and leaves; the cache's exit handlers remove what is half made. */
function stopOnSignals() {
    for (const [signal, code] of [
        ["SIGINT", 130],
        ["SIGTERM", 143],
        ["SIGHUP", 129],
    ]) {
        process.on(signal, () => {
            for (const child of running) child.kill("SIGTERM");
            say(`stopped by ${signal}; nothing half-made is kept, run it again to go on`);
            process.exit(code);
        });
    }
}

module.exports = { run, say, seconds, step, stopOnSignals };
