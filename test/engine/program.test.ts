/** A layer's program to its real end: small programs of our own as layers, by the real engine, in one process. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { isolatePrograms } from "../../cli/engine/isolation";
import { EngineCommand } from "../../cli/engine/pulumi-command";
import type { Session } from "../../cli/engine/session";
import { createStack, openStack, stateFileOf } from "../../cli/engine/stacks";
import { engineEnvironment, requireEngine } from "../../sandbox/engine/engine";
import { scratchFolder } from "../scratch";
import { ROOT } from "./harness";

const PROGRAMS = `
const pulumi = require("@pulumi/pulumi");
const { setTimeout: wait } = require("node:timers/promises");
const make = (name, options) => new pulumi.ComponentResource("test:Thing", name, {}, options);
const never = pulumi.output(new Promise(() => {}));
const programs = {
    deployed: async () => (make("kept"), make("late"), {}),
    awaitsNothing: async () => (make("kept"), pulumi.output(wait(200)).apply(() => make("late")), {}),
    failsLate: async () => (pulumi.output(wait(200)).apply(() => { throw new Error("refused late"); }).apply(() => make("late")), {}),
    tellsLate: async () => (pulumi.output(wait(200)).apply(() => pulumi.log.error("told late")), {}),
    waitsForNothing: async () => (make("kept"), never.apply(() => make("late")), {}),
    makesNothing: async () => (make("kept"), make("late", { dependsOn: never }), {}),
    publishesNothing: async () => ({ value: new Promise(() => {}) }),
    failsAndWaits: async () => { make("late", { dependsOn: never }); throw new Error("the real reason"); },
    throwsNothing: async () => { throw undefined; },
    endsBefore: async () => (make("kept"), make("late"), wait(200).then(() => { throw new Error("after the end"); }), {}),
};
module.exports = () => programs[process.env.TEST_PROGRAM]();
`;

describe("a program of a layer", function () {
    this.timeout(120_000);

    const root = scratchFolder("program");
    const folder = path.join(root, "stacks", "network");
    const found = requireEngine();
    const backend = pathToFileURL(root).href;
    const env = { ...engineEnvironment(found, ROOT), PULUMI_BACKEND_URL: backend, PULUMI_CONFIG_PASSPHRASE: "test" };
    const session = {
        ...{ root, environment: "dev", env, sandbox: { env }, engine: new EngineCommand(found.command, found.version) },
        directoryOf: () => folder,
    } as unknown as Session;

    before(async () => {
        fs.mkdirSync(folder, { recursive: true });
        fs.symlinkSync(path.join(ROOT, "node_modules"), path.join(root, "node_modules"));
        fs.writeFileSync(path.join(folder, "index.ts"), PROGRAMS);
        fs.writeFileSync(path.join(folder, "Pulumi.yaml"), "name: integers-network\nruntime: nodejs\n");
        await createStack(session, "network");
    });

    /** @returns what it made or left, and its error */
    async function up(program: string): Promise<{ there: string[]; error: string }> {
        process.env["TEST_PROGRAM"] = program;
        const stack = await openStack(session, "network", 1_000);
        const error = await stack.up({ color: "never" }).then(
            () => "",
            (failure: Error) => failure.message,
        );
        delete process.env["TEST_PROGRAM"];
        const state = JSON.parse(fs.readFileSync(stateFileOf(session, "network")!, "utf8")) as {
            checkpoint: { latest: { resources: { urn: string; type: string }[] } };
        };
        const things = state.checkpoint.latest.resources.filter(({ type }) => type === "test:Thing");
        return { there: things.map(({ urn }) => urn.split("::").at(-1)!).sort(), error };
    }

    for (const [program, what, said] of [
        ["deployed", "is deployed", undefined],
        ["awaitsNothing", "makes what a function of an output makes later", undefined],
        ["failsLate", "fails with an output that nobody waits for, and loses nothing", /refused late/],
        ["tellsLate", "fails with an error that it tells late, and loses nothing", /told late/],
        [
            "waitsForNothing",
            "does not wait for ever for an output, and loses nothing",
            /waits for a value that never comes/,
        ],
        ["makesNothing", "does not wait for ever for a resource, and loses nothing", /never comes: .*test:Thing late/],
        ["publishesNothing", "does not wait for ever for what it publishes, and loses nothing", /never comes/],
        ["failsAndWaits", "says why it failed whatever waits for it, and loses nothing", /the real reason/],
        ["throwsNothing", "says that it threw nothing", /The program threw undefined/],
    ] as const) {
        it(what, async () => {
            const { there, error } = await up(program);
            assert.deepStrictEqual(there, ["kept", "late"]);
            assert.match(error, said ?? /^$/);
        });
    }

    it("that loses the engine before its first line has not ended, and loses nothing", async () => {
        const client = EngineClient.prototype as unknown as Record<"setRootResource", unknown>;
        const original = client.setRootResource;
        client.setRootResource = (_: unknown, answer: (error: Error) => void) =>
            answer(Object.assign(new Error("14 UNAVAILABLE"), { code: 14 }));
        const { there, error } = await up("deployed").finally(() => (client.setRootResource = original));
        assert.deepStrictEqual(there, ["kept", "late"]);
        assert.match(error, /lost its connection to the engine/);
    });

    it("that fails after its end is told of, and ends no other one", async () => {
        const { strays, undo } = isolatePrograms();
        await up("endsBefore");
        await new Promise((resolve) => setTimeout(resolve, 400));
        undo();
        const told = new Set(strays.map(({ project, error }) => `${project}: ${String(error)}`));
        assert.deepStrictEqual([...told], ["integers-network: Error: after the end"]);
    });
});
