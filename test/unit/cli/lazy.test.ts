/** What is kept from being loaded at the start of a command: less to load, and nothing missing. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import * as path from "node:path";
import { promisify } from "node:util";

const ROOT = path.resolve(__dirname, "../../..");

/** As a program of Lambda functions would: the code of a function, and the packages that it takes along. */
const PROGRAM = `
    const { runtime } = require("@pulumi/pulumi");
    const early = Object.keys(require.cache).filter((file) => /arborist|normalize-package-data|typescript\\/lib/.test(file));
    const packages = runtime.computeCodePaths();
    const code = runtime.serializeFunction(() => 42);
    Promise.all([packages, code]).then(([{ size }, { text }]) =>
        process.stdout.write(JSON.stringify({ early, size, answers: text.includes("42") })),
    );
`;

/** As every command does that reads the configuration. */
const CHECKS = `
    require("./cli/transpile").register(process.cwd());
    require("./stacks/config-checks.ts");
    const loaded = Object.keys(require.cache).filter((file) => /@pulumi.(aws|awsx|kubernetes)\\b/.test(file));
    process.stdout.write(JSON.stringify(loaded));
`;

describe("the checks of the configuration", () => {
    it("load no provider's SDK: they are a command's start", async () => {
        const { stdout } = await promisify(execFile)(process.execPath, ["-e", CHECKS], { cwd: ROOT });
        assert.deepEqual(JSON.parse(stdout), []);
    });
});

describe("the SDK, loaded lazily", () => {
    it("does not load what only functions for Lambda need, until one is made", async () => {
        const args = ["--no-warnings", "--require", path.join(ROOT, "cli", "lazy.js"), "-e", PROGRAM];
        const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
        const { early, size, answers } = JSON.parse(stdout) as { early: string[]; size: number; answers: boolean };
        assert.deepEqual(early, []);
        assert.ok(size > 0, String(size));
        assert.ok(answers);
    });
});
