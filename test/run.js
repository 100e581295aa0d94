// Every check of the project, in order, with one closing line: `N passed, N failed`.
//   node test/run.js                     all of it (`npm test`)
//   node test/run.js --only unit,types   some of it
// Needs no terminal and no input. Two steps run side by side, and one that mostly waits; what they print is kept apart.
"use strict";

require("../sandbox/engine/node-version").requireNode();

const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

require("../sandbox/engine/no-proxy");

const ROOT = path.resolve(__dirname, "..");
const MODULES = path.join(ROOT, "node_modules");
const REPORTER = path.join(__dirname, "reporter.js");

/** A package's program, run by this node: npx would cost half a second each. */
const tool = (file, ...args) => [path.join(MODULES, file), ...args];
const mocha = (...args) => tool("mocha/bin/mocha.js", "--reporter", REPORTER, ...args);

/**
 * Each file of engine tests is a step of its own. These begin first, the longest before the others: each deploys one
 * environment, which other files use (test/engine/deployed.ts).
 */
const DEPLOYING = ["dr.test.ts", "infra.test.ts"];
const LONG = ["verbs.test.ts", "examples.test.ts", "interrupted.test.ts", "report.test.ts"];
/** Time-outs for the most part: beside the others from the beginning. Others there make all of it longer (decision 78). */
const WAITING = ["pgbouncer.test.ts", "program.test.ts", "migrate.test.ts", "migrate-replication.test.ts"];
const ENGINE = path.join(ROOT, "test", "engine");
const rank = (file) => (LONG.includes(file) ? LONG.indexOf(file) : LONG.length);
const engineFiles = fs
    .readdirSync(ENGINE)
    .filter((file) => file.endsWith(".test.ts") && !DEPLOYING.includes(file))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
const engineTests = (file) => ({
    name: "engine",
    title: `Engine tests, ${file} (real CLI, sandbox)`,
    tests: true,
    waits: WAITING.includes(file),
    args: mocha(
        "--no-config",
        "-r",
        "ts-node/register/transpile-only",
        "--timeout",
        "300000",
        "--exit",
        "--reporter-option",
        "verbose=1",
        path.join("test", "engine", file),
    ),
});

/** Whole programs live in these processes: with less, what is alive of one is copied again and again (a seventh of the time). */
const ROOMY = "--max-semi-space-size=192";
/** Both cores are taken: threads that collect garbage beside the tests only cost. */
const ALONE = "--single-threaded-gc";
/** Node 20 compiles what is nearly done: a quarter of Prettier's processor time, a twentieth of ESLint's. Later versions do not. */
const COMPILE_LATER = process.versions.node.startsWith("20.") ? ["--interrupt-budget=1000000"] : [];
const MUTATIONS = path.join("test", "policy", "mutations", "mutations.test.ts");

/** `tests`: mocha counts what it ran; any other step counts one. In the order in which they begin. */
const STEPS = [
    ...DEPLOYING.map(engineTests),
    {
        // Only when it is asked for: part of `lint`.
        name: "types",
        title: "Type-check",
        args: tool("typescript/bin/tsc", "-p", "tsconfig.check.json"),
    },
    {
        name: "unit",
        title: "Unit and policy tests",
        tests: true,
        args: [...COMPILE_LATER, ROOMY, ALONE, ...mocha("--config", ".mocharc.json", "--ignore", MUTATIONS)],
    },
    {
        name: "lint",
        title: "Type-check and ESLint",
        // 2.3 GB: more than node takes by itself on a machine with less than 16.
        args: [...COMPILE_LATER, "--max-old-space-size=4096", ALONE, path.join(__dirname, "lint.mjs")],
    },
    {
        // As long as all the others together: a process of its own, beside them.
        name: "mutations",
        title: "Mutations of the golden plans",
        tests: true,
        args: [
            ...COMPILE_LATER,
            ROOMY,
            ALONE,
            ...mocha("--no-config", "-r", "ts-node/register/transpile-only", "--exit", MUTATIONS),
        ],
    },
    ...engineFiles.map(engineTests),
    {
        name: "format",
        title: "Prettier",
        // Kept by content below node_modules/.cache: a second run reads what changed since.
        args: [
            ...COMPILE_LATER,
            ...tool(
                "prettier/bin/prettier.cjs",
                "--check",
                "--log-level=warn",
                "--cache",
                "--cache-strategy=content",
                ".",
            ),
        ],
    },
];

/** Seconds for a step: only one that hangs takes so long, also where the machine has five times as much to do. */
const LIMIT = 1800;

/** More than the cores at the same time gains nothing. */
const PARALLEL = Math.min(2, os.availableParallelism());

/** Both collect garbage less often than by themselves, node and the engine: memory for a tenth of the time. */
const THRIFTY = {
    NODE_OPTIONS: `${process.env.NODE_OPTIONS || ""} --max-semi-space-size=64`.trim(),
    GOGC: process.env.GOGC || "400",
};

/** The environment without what a person set for an account and for states of their own. */
const NEUTRAL = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AWS|PULUMI)_/.test(name)));

const running = new Set();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step, with a temporary directory of its own; its output is kept until it has ended. */
function runStep(step, scratch) {
    const start = Date.now();
    const counts = path.join(scratch, `${STEPS.indexOf(step)}.json`);
    const args = step.tests ? [...step.args, "--reporter-option", `counts=${counts}`] : step.args;
    const temporary = path.join(scratch, `${STEPS.indexOf(step)}`);
    fs.mkdirSync(temporary);
    const env = {
        ...NEUTRAL,
        ...THRIFTY,
        // Where a raw `pulumi` leaves logs and keeps who is logged in.
        PULUMI_HOME: path.join(scratch, "pulumi"),
        INTEGERS_DEPLOYED: path.join(scratch, "deployed"),
        TMPDIR: temporary,
        // ts-node's, which outlives the run.
        V8_COMPILE_CACHE_CACHE_DIR: path.join(MODULES, ".cache", "ts-node"),
        // Of tsc and Prettier, from Node 22 on. Not of tests: what `infra` would leave there is found.
        ...(step.tests ? {} : { NODE_COMPILE_CACHE: path.join(MODULES, ".cache", "node") }),
    };
    return new Promise((resolve) => {
        const child = spawn(process.execPath, args, {
            cwd: ROOT,
            env,
            stdio: ["ignore", "pipe", "pipe"],
            detached: true,
        });
        running.add(child);
        let output = "";
        child.stdout.on("data", (data) => (output += data));
        child.stderr.on("data", (data) => (output += data));
        let ending = "";
        const limit = setTimeout(() => {
            ending = `stopped: still running after ${LIMIT} s`;
            endGroup(child);
        }, LIMIT * 1000);
        child.once("error", (error) => (ending = error.message));
        child.once("close", (code, signal) => {
            clearTimeout(limit);
            running.delete(child);
            if (!ending && signal) ending = `ended by ${signal}`;
            const left = fs.readdirSync(temporary);
            if (!ending && left.length > 0) ending = `left in the temporary directory: ${left.join(", ")}`;
            resolve({ ...outcome(step, counts, code, ending), output, ending, took: seconds(start) });
        });
    });
}

/**
 * What a step adds to the count; tests that fail to report, or of which there are none, count as one failure. Where all
 * were skipped for want of a program, the step says which (in CI its absence is a failure of the test).
 */
function outcome(step, counts, code, ending) {
    if (!step.tests) return code === 0 && !ending ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    const { passed, failed, pending } = readCounts(counts);
    const unexplained = failed === 0 && (code !== 0 || ending !== "" || passed + pending === 0);
    return { passed, failed: unexplained ? 1 : failed, pending, problem: unexplained ? "the run itself failed" : "" };
}

function readCounts(file) {
    try {
        return JSON.parse(fs.readFileSync(file, "utf8"));
    } catch {
        return { passed: 0, failed: 0, pending: 0 };
    }
}

function report(step, result) {
    const { passed, failed, pending, problem, ending, took } = result;
    const skipped = pending ? `, ${pending} pending` : "";
    const why = [problem, ending].filter(Boolean).join("; ");
    const mark = failed === 0 ? "ok" : "FAILED";
    const output = result.output.trim();
    process.stdout.write(`\n== ${step.title}\n`);
    if (output && (failed > 0 || step.tests)) process.stdout.write(`${output}\n`);
    process.stdout.write(`${mark}: ${passed} passed, ${failed} failed${skipped} in ${took}${why ? ` (${why})` : ""}\n`);
}

/** Runs the steps, PARALLEL at a time and those that wait beside them; each is told when it has ended. */
async function runAll(steps, scratch) {
    const total = { passed: 0, failed: 0, pending: 0 };
    const work = async (queue) => {
        for (let step = queue.shift(); step; step = queue.shift()) {
            const result = await runStep(step, scratch);
            report(step, result);
            total.passed += result.passed;
            total.failed += result.failed;
            total.pending += result.pending || 0;
        }
    };
    const busy = steps.filter(({ waits }) => !waits);
    const waiting = steps.filter(({ waits }) => waits);
    await Promise.all([work(waiting), ...Array.from({ length: PARALLEL }, () => work(busy))]);
    return total;
}

/** Ends a step with everything it started. */
function endGroup(child) {
    try {
        process.kill(-child.pid, "SIGTERM");
    } catch {
        child.kill("SIGKILL");
    }
}

function selected(argv) {
    if (argv.length === 0) return STEPS.filter((step) => step.name !== "types");
    const names = argv[0] === "--only" && argv.length === 2 ? argv[1].split(",") : [];
    const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
    if (names.length === 0 || unknown.length > 0) {
        const known = [...new Set(STEPS.map((step) => step.name))].join(", ");
        process.stderr.write(
            `usage: node test/run.js [--only NAME[,NAME]]; found ${argv.join(" ")}, names are ${known}\n`,
        );
        process.exit(2);
    }
    return STEPS.filter((step) => names.includes(step.name));
}

/** @returns a folder that goes when the process ends, or undefined where none can be made */
function makeScratch() {
    try {
        const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "integers-test-"));
        // As in test/scratch.ts: another user has to get through.
        fs.chmodSync(scratch, 0o711);
        process.once("exit", () => fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
        return scratch;
    } catch (error) {
        process.stderr.write(
            `error: no folder can be made in ${os.tmpdir()} (${error.code}). Name one where you may write: export TMPDIR=<dir>\n`,
        );
        return undefined;
    }
}

async function main() {
    // Root's tests hand files to the user who runs PostgreSQL.
    process.umask(0o022);
    const steps = selected(process.argv.slice(2));
    for (const signal of ["SIGINT", "SIGTERM"]) {
        process.on(signal, () => {
            running.forEach(endGroup);
            process.exit(130);
        });
    }
    // Quick when all is there; part of the count when it fails, so that a run always ends with its line.
    const bootstrap = spawnSync(process.execPath, [path.join(ROOT, "sandbox", "bootstrap.js")], {
        stdio: ["ignore", 2, 2],
    });
    const scratch = bootstrap.status === 0 ? makeScratch() : undefined;
    const { passed, failed, pending } = scratch ? await runAll(steps, scratch) : { passed: 0, failed: 1, pending: 0 };
    if (pending > 0) process.stdout.write(`\n${pending} skipped: "skipped" above says what is missing.\n`);
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

void main();
