/** What is left of the SDK's care for promises: one that stays open is found, one that fails is heard of. */
import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");

/** In a process of its own: the SDK is changed for all that runs in one. */
function run(debug: boolean): Record<string, unknown> {
    const script = `
        require("./cli/register.js").register(process.cwd(), ${debug});
        require("./cli/engine/lean-sdk.ts").makeLean(${debug});
        const pulumi = require("@pulumi/pulumi");
        const { debuggablePromise } = require("@pulumi/pulumi/runtime/debuggable");
        const { leakCandidates } = require("@pulumi/pulumi/runtime/state").getStore();
        const unhandled = [];
        process.on("unhandledRejection", (error) => unhandled.push(error.message));
        const stays = new Promise(() => {});
        debuggablePromise(stays, "stays");
        debuggablePromise(Promise.reject(new Error("nobody minds")), "fails");
        const value = debuggablePromise(Promise.resolve(7), "ends");
        setTimeout(async () => {
            const open = [...leakCandidates];
            const traces = pulumi.Resource.stackTrace(0).length > 0;
            const said = { value: await value, unhandled, open: open.length, isStays: open[0] === stays, traces };
            process.stdout.write(JSON.stringify(said), () => process.kill(process.pid, "SIGKILL"));
        }, 20);`;
    const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
    assert.notEqual(stdout, "", stderr);
    return JSON.parse(stdout) as Record<string, unknown>;
}

describe("the SDK without what nobody reads", () => {
    for (const debug of [false, true]) {
        it(`finds the promise that stays open and tells of the one that fails${debug ? ", with --debug as without" : ""}`, () => {
            assert.deepEqual(run(debug), {
                value: 7,
                unhandled: ["nobody minds"],
                open: 1,
                isStays: true,
                traces: debug,
            });
        });
    }
});
