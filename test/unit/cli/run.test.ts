import * as assert from "node:assert";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as pulumi from "@pulumi/pulumi";
import type { Verb } from "../../../cli/engine/operation";
import { CommandFailed } from "../../../cli/engine/pulumi-command";
import type { Session } from "../../../cli/engine/session";
import { runLayers } from "../../../cli/run/run";
import type { LayerName } from "../../../stacks/contracts";

const ROOT = path.resolve(__dirname, "../../..");

/** An error comes out of a program that listens no more, as Node.js tells of it. */
function failAfterEnd(layer: string): void {
    const program = { settings: { options: { project: `integers-${layer}` } } };
    globalThis.asyncLocalStorage.run(program as never, () =>
        process.emit("unhandledRejection", new Error("of before"), Promise.resolve()),
    );
}

/** Edge and data read network, and neither the other. */
const LAYERS: readonly LayerName[] = ["network", "edge", "data", "app"];

describe("a run over layers", () => {
    // The SDK misses the events that a real engine would have written.
    const log = pulumi.log as { warn: typeof pulumi.log.warn };
    const { warn } = log;
    before(() => (log.warn = () => Promise.resolve()));
    after(() => (log.warn = warn));

    /** Runs against an engine that takes a while; @returns which layers were at work at once, in order, and the report. */
    async function run(
        verb: Verb,
        parallel: number,
        { failing = "", stopsAfter = "", failingLate = "", unfinished = "" } = {},
    ) {
        const working = new Set<string>();
        const moments: string[] = [];
        const stdout: string[] = [];
        const withPack: string[] = [];
        const commands: string[] = [];
        const engine = {
            ...{ version: "3.200.0", cancelled: false, because: "by a signal" },
            run: async (args: readonly string[], folder: string) => {
                const layer = path.basename(folder);
                commands.push(`${layer} ${args.join(" ")}`);
                if (args[0] === verb) {
                    moments.push([...working.add(layer)].join("+"));
                    if (args.some((arg) => arg.includes("policy-pack"))) {
                        withPack.push(layer);
                    }
                    await sleep(250);
                    working.delete(layer);
                    engine.cancelled ||= layer === stopsAfter;
                    if (layer === failingLate) {
                        failAfterEnd(layer);
                    }
                    if (layer === failing) {
                        throw new CommandFailed([], { stdout: "", stderr: "error: AccessDenied", code: 255 });
                    }
                }
                return { stdout: "{}", stderr: "", code: 0 };
            },
        };
        const session = { root: ROOT, environment: "staging", debug: false, env: {}, sandbox: undefined, engine };
        const directoryOf = (layer: LayerName) => path.join(ROOT, "stacks", layer);
        const out = process.stdout.write.bind(process.stdout);
        const err = process.stderr.write.bind(process.stderr);
        process.stdout.write = (text) => stdout.push(String(text)) > 0;
        process.stderr.write = () => true;
        try {
            const { report } = await runLayers(
                { ...session, directoryOf } as unknown as Session,
                verb,
                LAYERS,
                parallel,
                (layer) => (layer === unfinished ? ["urn:failed", "urn:too"] : []),
            );
            return {
                moments,
                report,
                stdout,
                withPack,
                commands,
                results: report.layers.map((l) => `${l.layer} ${l.result}`),
            };
        } finally {
            process.stdout.write = out;
            process.stderr.write = err;
        }
    }

    it("fails a layer whose program failed after its end, and no other one", async () => {
        const { report } = await run("up", 2, { failingLate: "network" });
        const told = report.layers.map(({ layer, result, error }) => [layer, result, error?.split("\n").at(-1)]);
        const others = ["edge", "data", "app"].map((layer) => [layer, "succeeded", undefined]);
        assert.deepStrictEqual(told, [["network", "failed", "Error: of before"], ...others]);
    });

    for (const [verb, parallel, moments] of [
        ["up", 2, ["network", "edge", "edge+data", "app"]],
        ["up", 1, ["network", "edge", "data", "app"]],
        ["destroy", 2, ["app", "data", "data+edge", "network"]],
        ["preview", 4, ["network", "network+edge", "network+edge+data", "network+edge+data+app"]],
        ["refresh", 4, ["network", "network+edge", "network+edge+data", "network+edge+data+app"]],
    ] as const) {
        it(`by ${verb} starts a layer when what it waits for has ended, ${parallel} at a time, in silence on stdout`, async () => {
            const found = await run(verb, parallel);
            assert.deepStrictEqual(found.moments, moments);
            assert.deepStrictEqual(found.stdout, []);
            const { environment, sandbox, seconds, layers } = found.report;
            assert.deepStrictEqual([environment, sandbox], ["staging", false]);
            for (const took of [seconds, ...layers.map((layer) => layer.seconds)]) {
                assert.ok(took >= 0.2 && took < 60, `${took} s`);
            }
            const guarded = verb === "up" || verb === "preview" ? [...LAYERS].sort() : [];
            assert.deepStrictEqual(found.withPack.sort(), guarded);
        });
    }

    it("reads what failed in the last run, and nothing else, before that layer is changed", async () => {
        const { commands } = await run("up", 1, { unfinished: "data" });
        const verbs = commands
            .filter((command) => /^\w+ (refresh|up)/.test(command))
            .map((c) => c.split(" ", 2).join(" "));
        assert.deepStrictEqual(verbs, ["network up", "edge up", "data refresh", "data up", "app up"]);
        assert.match(
            commands.find((command) => command.startsWith("data refresh"))!,
            / --target urn:failed --target urn:too /,
        );
    });

    it("skips what waits for a layer that failed, and runs the others", async () => {
        const { results } = await run("up", 2, { failing: "edge" });
        assert.deepStrictEqual(results, ["network succeeded", "edge failed", "data succeeded", "app skipped"]);
    });

    it("starts nothing more once it was stopped", async () => {
        const { moments, report } = await run("up", 1, { stopsAfter: "network" });
        assert.deepStrictEqual(moments, ["network"]);
        assert.deepStrictEqual(
            report.layers.map(({ layer, result, error }) => [layer, result, error]),
            [
                ["network", "succeeded", undefined],
                ["edge", "skipped", "the run was stopped"],
                ["data", "skipped", "the run was stopped"],
                ["app", "skipped", "waits for data, edge"],
            ],
        );
    });
});
