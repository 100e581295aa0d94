import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { type Fault, openSandbox, type Sandbox } from "../../../sandbox/sandbox";
import type { Properties } from "../../../sandbox/server/values";
import { Store } from "../../../sandbox/cloud/store";
import { partsOf } from "../../../sandbox/server/urn";
import { scratchFolder } from "../../scratch";
import { Engine } from "./engine";

const ROOT = path.resolve(__dirname, "../../..");
const [QUEUE, TOPIC, POD] = ["aws:sqs/queue:Queue", "aws:sns/topic:Topic", "kubernetes:core/v1:Pod"];

describe("an open sandbox", () => {
    const open: (Sandbox | Engine)[] = [];
    afterEach(async () => {
        delete process.env["INTEGERS_FAULTS"];
        for (const one of open.splice(0).reverse()) {
            await one.close();
        }
    });

    async function sandboxIn(directory: string, faults: readonly Fault[] = []): Promise<Sandbox> {
        const sandbox = await openSandbox({ root: ROOT, directory, faults });
        open.push(sandbox);
        return sandbox;
    }

    /** An engine finds a provider by its package in PULUMI_DEBUG_PROVIDERS. */
    async function create(sandbox: Sandbox, type: string, name: string): Promise<Properties> {
        const providers = sandbox.env["PULUMI_DEBUG_PROVIDERS"]!.split(",").map((p) => p.split(":"));
        const [, port] = providers.find(([package_]) => package_ === type.split(":")[0])!;
        const engine = new Engine(Number(port));
        open.push(engine);
        await engine.configure({ region: "us-east-1" });
        return engine.create(type, name, type === POD ? { kind: "Pod", metadata: { name } } : { name });
    }

    it("lists each type without a row as generic, with how many it made, and no other", async () => {
        const sandbox = await sandboxIn(scratchFolder("open"));
        assert.deepStrictEqual(sandbox.summary().generic, {});
        const made = await create(sandbox, "aws:gamelift/build:Build", "one");
        assert.match(made["arn"] as string, /^arn:aws:gamelift:us-east-1:/);
        await create(sandbox, "aws:gamelift/build:Build", "two");
        await create(sandbox, QUEUE, "q");
        assert.deepStrictEqual(sandbox.summary().generic, { "aws:gamelift/build:Build": 2 });
    });

    it("changes and deletes what it has behind Pulumi's back, and refuses what it has not", async () => {
        const directory = scratchFolder("open");
        const sandbox = await sandboxIn(directory);
        const [kept, lost] = [await create(sandbox, QUEUE, "kept::one"), await create(sandbox, QUEUE, "lost")];
        sandbox.change("staging", QUEUE, kept["id"] as string, { delaySeconds: 5 });
        sandbox.change("staging", QUEUE, kept["id"] as string, { fifoQueue: true });
        sandbox.change("staging", QUEUE, lost["id"] as string, null);
        for (const [environment, id] of [
            ["staging", lost["id"]],
            ["prod", kept["id"]],
        ] as const) {
            assert.throws(
                () => sandbox.change(environment, QUEUE, id as string, {}),
                new RegExp(`^Error: The sandbox has no ${QUEUE} \\S+ in environment ${environment}\\.$`),
            );
        }
        const store = Store.open(path.join(directory, "cloud.jsonl"));
        const [object, ...others] = [...store.objectsOf("staging")];
        store.close();
        assert.deepStrictEqual(others, []);
        assert.deepStrictEqual(object?.drift, { delaySeconds: 5, fifoQueue: true });
        assert.strictEqual(partsOf(object.urn).name, "kept::one");
    });

    it("has the faults that it was given and those of the environment, in both clouds", async () => {
        process.env["INTEGERS_FAULTS"] = JSON.stringify([
            { type: TOPIC, action: "fail", message: "by the environment" },
            { type: POD, action: "fail", message: "evicted" },
        ]);
        const sandbox = await sandboxIn(scratchFolder("open"), [{ type: QUEUE, action: "fail", message: "by a test" }]);
        await assert.rejects(create(sandbox, QUEUE, "q"), /by a test/);
        await assert.rejects(create(sandbox, TOPIC, "t"), /by the environment/);
        await assert.rejects(create(sandbox, POD, "p"), /evicted/);
    });

    it("gives its processes no way to an account of AWS, to plugins of the network or to another home", async () => {
        const directory = scratchFolder("open");
        const { env } = await sandboxIn(directory);
        const there = (name: string): boolean => fs.existsSync(env[name] ?? "/");
        assert.deepStrictEqual([env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]], ["sandbox", "sandbox"]);
        assert.deepStrictEqual(["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"].filter(there), []);
        for (const name of [
            "AWS_EC2_METADATA_DISABLED",
            "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
            "PULUMI_SKIP_UPDATE_CHECK",
        ]) {
            assert.strictEqual(env[name], "true", name);
        }
        assert.match(env["AWS_ENDPOINT_URL_KMS"] ?? "", /^http:\/\/127\.0\.0\.1:\d+$/);
    });

    it("gives its processes nothing that a person set for an account or a state bucket of their own", async () => {
        const own = {
            AWS_PROFILE: "work",
            AWS_USE_FIPS_ENDPOINT: "true",
            PULUMI_DIY_BACKEND_GZIP: "true",
            PULUMI_OPTION_TARGET: "urn:pulumi:prod::other",
        };
        Object.assign(process.env, own, { PULUMI_SKIP_CHECKPOINTS: "true" });
        try {
            const { env } = await sandboxIn(scratchFolder("open"));
            for (const name of Object.keys(own)) {
                assert.strictEqual(env[name], "", name);
            }
            assert.ok(!("PULUMI_SKIP_CHECKPOINTS" in env));
        } finally {
            [...Object.keys(own), "PULUMI_SKIP_CHECKPOINTS"].forEach((name) => delete process.env[name]);
        }
    });

    it("tells which stacks a dead process had locked, and unlocks them; a living one keeps its lock", async () => {
        const directory = scratchFolder("open");
        const locks = path.join(directory, "state/.pulumi/locks/organization/integers-network");
        const lockOf = (environment: string) => path.join(locks, environment, "1.json");
        for (const [environment, pid] of Object.entries({ staging: 2 ** 30, prod: process.pid })) {
            fs.mkdirSync(path.dirname(lockOf(environment)), { recursive: true });
            fs.writeFileSync(lockOf(environment), JSON.stringify({ pid }));
        }
        const sandbox = await sandboxIn(directory);
        assert.deepStrictEqual(sandbox.summary().unlocked, ["organization/integers-network/staging"]);
        assert.deepStrictEqual(
            ["staging", "prod"].filter((e) => fs.existsSync(lockOf(e))),
            ["prod"],
        );
    });

    const STATE = "state/.pulumi/stacks/integers-test/staging.json";
    const traces: Record<string, (write: (name: string, text: string) => void, state: string) => void> = {
        "its lock": (write) => write("lock", String(2 ** 30)),
        "a lock of the engine": (write) =>
            write("state/.pulumi/locks/organization/integers-test/staging/1.json", JSON.stringify({ pid: 2 ** 30 })),
        "half a state": (write, state) => {
            write(STATE, state.slice(0, -1));
            write(`${STATE}.bak`, state);
        },
        "nothing, as it was not killed": () => undefined,
    };
    for (const [trace, leave] of Object.entries(traces)) {
        const taken = !trace.startsWith("nothing");
        it(`${taken ? "takes back" : "leaves"} what a run had changed that left ${trace}`, async () => {
            const directory = scratchFolder("open");
            const write = (name: string, text: string) => {
                fs.mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
                fs.writeFileSync(path.join(directory, name), text);
            };
            const queue = { type: QUEUE, id: "q", urn: `urn:pulumi:staging::integers-test::${QUEUE}::q` };
            const outputs = { region: "us-east-1", delaySeconds: 0 };
            const resources = [{ ...queue, custom: true, outputs }];
            const state = JSON.stringify({ version: 3, checkpoint: { latest: { resources } } });
            const store = Store.open(path.join(directory, "cloud.jsonl"));
            store.put({ ...queue, region: "us-east-1", generation: 1, attributes: { ...outputs, delaySeconds: 5 } });
            store.close();
            write(STATE, state);
            leave(write, state);
            const sandbox = await sandboxIn(directory);
            assert.deepStrictEqual(sandbox.summary().restored, taken ? [`${QUEUE} q`] : []);
        });
    }

    it("is kept in .sandbox where no folder is named, which git ignores", async () => {
        const root = scratchFolder("root");
        fs.writeFileSync(path.join(root, "Pulumi.yaml"), "name: integers-environment\nruntime: nodejs\n");
        const sandbox = await openSandbox({ root });
        open.push(sandbox);
        assert.strictEqual(sandbox.directory, path.join(root, ".sandbox"));
        assert.ok(fs.readFileSync(path.join(ROOT, ".gitignore"), "utf8").split("\n").includes(".sandbox/"));
        assert.deepStrictEqual(fs.readdirSync(root).sort(), [".sandbox", "Pulumi.yaml"]);
    });
});
