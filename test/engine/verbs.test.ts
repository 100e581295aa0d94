/** What a platform engineer meets every day, with the real engine: status, drift, previews across layers, locks, signals. */
import * as assert from "node:assert";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openSandbox } from "../../sandbox/sandbox";
import { layerNames } from "../../stacks/contracts";
import { type Ended, infra, ROOT, startInfra, treeWith } from "./harness";

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "integers-verbs-"));
const inFolder = (folder: string, ...args: string[]): string[] => [...args, "--sandbox-dir", folder, "--json"];

interface Status {
    readonly layer: string;
    readonly deployed: boolean;
    readonly resources: number;
    readonly lastChange: { readonly kind: string; readonly result: string; readonly commit: string | null } | null;
    readonly drifted: number | null;
}

interface Drift {
    readonly layer: string;
    readonly deployed: boolean;
    readonly resources: {
        urn: string;
        what: string;
        properties: { path: string; expected: unknown; found: unknown }[];
    }[];
}

interface Followed {
    readonly layer: string;
    readonly result: string;
    readonly changes: Record<string, number>;
    readonly follows?: { layer: string; known: string[]; unknown: string[] }[];
}

const layersOf = <T>(ended: Ended): T[] => (JSON.parse(ended.stdout) as { layers: T[] }).layers;

/** Each file below a folder with when it was last written. */
const filesOf = (folder: string): Map<string, number> =>
    new Map(
        fs
            .readdirSync(folder, { recursive: true, encoding: "utf8" })
            .sort()
            .map((file) => [file, fs.statSync(path.join(folder, file)).mtimeMs]),
    );

/** One JSON object and nothing else is what --json prints, whatever happens. */
const errorOf = (ended: Ended): string => (JSON.parse(ended.stdout) as { error: string }).error;

/** The first topic waits for ever. */
const HANGING = JSON.stringify([{ type: "aws:sns/topic:Topic", nth: 1, on: "create", action: "hang" }]);

/** Waits until the run makes things, so that a signal meets it in the middle. */
const untilMaking = async (folder: string): Promise<void> => {
    const journal = path.join(folder, "cloud.jsonl");
    const made = (): boolean => fs.existsSync(journal) && fs.readFileSync(journal, "utf8").includes("kms/key:Key");
    for (let i = 0; i < 600 && !made(); i++) {
        await sleep(100);
    }
    await sleep(1_000);
};

/** Locks of the file backend: none is left where every engine has ended. */
const locksIn = (folder: string): string[] =>
    fs
        .readdirSync(path.join(folder, "state/.pulumi/locks"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".json"));

after(() => fs.rmSync(scratch, { recursive: true, force: true }));

describe("the verbs of every day", function () {
    this.timeout(300_000);

    describe("on a deployed environment", () => {
        const folder = path.join(scratch, "deployed");
        const layers = "foundation,network,data,edge,app";
        let groupId: string;
        let topicArn: string;

        /** Changes objects as a person at the console would. */
        const byHand = async (what: (sandbox: Awaited<ReturnType<typeof openSandbox>>) => void): Promise<void> => {
            const sandbox = await openSandbox({ root: ROOT, directory: folder });
            what(sandbox);
            await sandbox.close();
        };

        before(async () => {
            const up = await infra(inFolder(folder, "up", "staging", "--layer", layers));
            assert.strictEqual(up.code, 0, up.stderr);
            const outputs = JSON.parse((await infra(inFolder(folder, "outputs", "staging"))).stdout) as Record<
                string,
                Record<string, string>
            >;
            groupId = outputs["network"]!["flowLogGroupName"]!;
            topicArn = outputs["foundation"]!["infoTopicArn"]!;
        });

        it("status says of each layer whether it is deployed, how large, what was done last, from which commit", async () => {
            const ended = await infra(inFolder(folder, "status", "staging"));
            assert.strictEqual(ended.code, 0, ended.stderr);
            const all = layersOf<Status>(ended);
            assert.deepStrictEqual(all.map(({ layer }) => layer).sort(), [...layerNames].sort());
            const network = all.find(({ layer }) => layer === "network")!;
            assert.ok(network.deployed && network.resources > 100);
            assert.deepStrictEqual([network.lastChange?.kind, network.lastChange?.result], ["update", "succeeded"]);
            assert.strictEqual(network.drifted, null);
            const environment = all.find(({ layer }) => layer === "environment")!;
            assert.deepStrictEqual([environment.deployed, environment.lastChange], [false, null]);
        });

        it("drift finds none in what was just deployed: exit code 0, and writes nothing to the state", async () => {
            const before = filesOf(path.join(folder, "state"));
            const ended = await infra(inFolder(folder, "drift", "staging"));
            assert.strictEqual(ended.code, 0, ended.stdout + ended.stderr);
            assert.ok(layersOf<Drift>(ended).every(({ resources }) => resources.length === 0));
            // So that a role which only reads is enough (docs/decisions/0069).
            assert.deepStrictEqual(filesOf(path.join(folder, "state")), before);
        });

        it("drift names what was changed and what was deleted by hand, exit code 4, and changes nothing", async () => {
            await byHand((sandbox) => {
                sandbox.change("staging", "aws:cloudwatch/logGroup:LogGroup", groupId, { retentionInDays: 1 });
                sandbox.change("staging", "aws:sns/topic:Topic", topicArn, null);
            });
            const ended = await infra(inFolder(folder, "drift", "staging", "--layer", "foundation,network"));
            assert.strictEqual(ended.code, 4, ended.stderr);
            const found = new Map(layersOf<Drift>(ended).map(({ layer, resources }) => [layer, resources]));
            assert.deepStrictEqual(
                found.get("network")?.map(({ what, properties }) => [what, properties]),
                [["changed", [{ path: "retentionInDays", expected: 90, found: 1 }]]],
            );
            assert.ok(
                found.get("foundation")?.some(({ urn, what }) => what === "gone" && /sns\/topic:Topic/.test(urn)),
            );
            const again = await infra(["drift", "staging", "--layer", "network", "--sandbox-dir", folder]);
            assert.strictEqual(again.code, 4);
            assert.match(again.stdout, /network +aws:cloudwatch\/logGroup:LogGroup \S+ +retentionInDays +90 +1/);
            assert.match(again.stdout, /To undo it: npm run infra -- refresh staging --sandbox-dir \S+, then up/);
        });

        it("status --drift counts them, exit code 4; refresh and up repair them", async () => {
            const status = await infra(inFolder(folder, "status", "staging", "--drift", "--layer", "network"));
            assert.deepStrictEqual([status.code, layersOf<Status>(status)[0]?.drifted], [4, 1], status.stderr);
            for (const verb of ["refresh", "up"]) {
                const ended = await infra(inFolder(folder, verb, "staging", "--layer", "foundation,network"));
                assert.strictEqual(ended.code, 0, ended.stderr);
            }
            const ended = await infra(inFolder(folder, "drift", "staging", "--layer", "foundation,network"));
            assert.strictEqual(ended.code, 0, ended.stdout);
        });

        it("preview carries a change through a chain of layers: network, edge, app", async () => {
            const tree = treeWith(scratch, "Pulumi.staging.yaml", (text) => text.replace("10.0.0.0/16", "10.1.0.0/16"));
            const chain = ["--layer", "foundation,network,edge,app"];
            const ended = await infra(inFolder(folder, "preview", "staging", ...chain), {}, tree);
            assert.strictEqual(ended.code, 0, ended.stderr);
            const found = new Map(layersOf<Followed>(ended).map((layer) => [layer.layer, layer]));
            assert.strictEqual(found.get("foundation")?.follows, undefined);
            assert.strictEqual(found.get("network")?.follows, undefined);
            const [network] = found.get("edge")?.follows ?? [];
            assert.strictEqual(network?.layer, "network");
            assert.deepStrictEqual(network.known, ["vpcCidrBlock"]);
            assert.ok(network.unknown.includes("vpcId") && network.unknown.includes("publicSubnetIds"));
            const upstreams = found.get("app")?.follows ?? [];
            assert.deepStrictEqual(upstreams.map(({ layer }) => layer).sort(), ["edge", "network"]);
            assert.ok(upstreams.find(({ layer }) => layer === "edge")?.unknown.includes("targetGroupArn"));
            const { update = 0, replace = 0 } = found.get("app")?.changes ?? {};
            assert.ok(update + replace > 0, "the application's services follow the new subnets");
            assert.match(ended.stderr, /will follow network: .*vpcId.*\(known after network is deployed\)/);
            assert.match(ended.stderr, /vpcCidrBlock \(previewed with the new value\)/);
        });

        it("preview follows nothing where nothing changes", async () => {
            const ended = await infra(inFolder(folder, "preview", "staging", "--layer", layers));
            assert.strictEqual(ended.code, 0, ended.stderr);
            assert.ok(layersOf<Followed>(ended).every(({ follows }) => follows === undefined));
            assert.doesNotMatch(ended.stderr, /will follow|again:/);
        });

        it("destroy of a layer that others read stops before anything is touched, and says what to do", async () => {
            const ended = await infra(inFolder(folder, "destroy", "staging", "--layer", "network"));
            assert.strictEqual(ended.code, 1);
            assert.match(ended.stderr, /network: in use by data, edge, app, which stay/);
            assert.match(ended.stderr, /destroy staging --sandbox-dir \S+ --layer network,data,edge,app/);
            assert.strictEqual(ended.report().layers[0]?.result, "skipped");
            const preview = await infra(inFolder(folder, "preview", "staging", "--layer", "network"));
            assert.strictEqual(preview.report().layers[0]?.changes.create, 0);
        });

        it("tells who holds a locked state and how to release it, and goes on once it is released", async () => {
            const locks = path.join(folder, "state/.pulumi/locks/organization/integers-network/staging");
            fs.mkdirSync(locks, { recursive: true });
            const file = path.join(locks, "11111111-2222-4333-8444-555555555555.json");
            const held = { pid: process.pid, username: "ada", hostname: "desk", timestamp: "2026-11-24T10:00:00Z" };
            fs.writeFileSync(file, JSON.stringify(held));
            const locked = await infra(inFolder(folder, "up", "staging", "--layer", "network"));
            assert.strictEqual(locked.code, 1, locked.stderr);
            const error = locked.report().layers[0]?.error ?? "";
            assert.match(error, /The state of integers-network is locked by ada@desk, process \d+, since 2026-11-24/);
            assert.match(error, /If it is dead, release the lock: pulumi cancel -C \S+ -s staging/);
            fs.rmSync(file);
            const ended = await infra(inFolder(folder, "up", "staging", "--layer", "network"));
            assert.strictEqual(ended.code, 0, ended.stderr);
        });
    });

    describe("that is protected", () => {
        const folder = path.join(scratch, "protected");

        it("destroy lists what is protected, kept or must be empty, and touches nothing; --unprotect lifts it", async () => {
            const tree = treeWith(scratch, "Pulumi.staging.yaml", (text) =>
                text.replace(/( {2}foundation:deletionGuard:\n {4}protect:) false\n {4}reason: .*\n/, "$1 true\n"),
            );
            const foundation = ["--layer", "foundation"];
            const up = await infra(inFolder(folder, "up", "staging", ...foundation), {}, tree);
            assert.strictEqual(up.code, 0, up.stderr);
            const refused = await infra(inFolder(folder, "destroy", "staging", ...foundation), {}, tree);
            assert.strictEqual(refused.code, 1);
            assert.match(refused.stderr, /foundation: \S+ \S+ is protected in Pulumi's state/);
            assert.match(refused.stderr, /Nothing was destroyed\..*add --unprotect/);
            assert.strictEqual(refused.report().layers[0]?.changes.delete, 0);
            const status = await infra(inFolder(folder, "status", "staging", ...foundation));
            assert.strictEqual(layersOf<Status>(status)[0]?.lastChange?.kind, "update");
            const lifted = await infra(inFolder(folder, "destroy", "staging", "--unprotect", ...foundation), {}, tree);
            assert.strictEqual(lifted.code, 0, lifted.stderr);
        });
    });

    describe("when it is interrupted", () => {
        const args = (folder: string): string[] => inFolder(folder, "up", "staging", "--layer", "foundation");

        for (const [signal, times] of [
            ["SIGINT", 1],
            ["SIGTERM", 1],
            ["SIGINT", 2],
        ] as const) {
            it(`${signal} ${times === 1 ? "stops it" : "twice stops it at once"}, says so, and the same command goes on`, async () => {
                const folder = path.join(scratch, `${signal}-${times}`);
                const { child, ended } = startInfra(args(folder), { INTEGERS_FAULTS: HANGING });
                await untilMaking(folder);
                for (let i = 0; i < times; i++) {
                    child.kill(signal);
                    // The first one alone is done within a moment.
                    await sleep(20);
                }
                const stopped = await ended;
                assert.strictEqual(stopped.code, 1, stopped.stderr);
                assert.match(stopped.stderr, new RegExp(`${signal}: stopping after the operations under way`));
                if (times === 2) {
                    assert.match(stopped.stderr, /SIGINT again: stopping at once/);
                }
                const [foundation] = stopped.report().layers;
                assert.strictEqual(foundation?.result, "failed");
                assert.match(foundation.error ?? "", /stopped by a signal/);
                const again = await infra(args(folder));
                assert.strictEqual(again.code, 0, again.stderr);
                const preview = await infra(inFolder(folder, "preview", "staging", "--layer", "foundation"));
                const { same, ...changed } = preview.report().layers[0]!.changes;
                assert.deepStrictEqual(changed, { create: 0, update: 0, replace: 0, delete: 0 });
                assert.ok(same > 50);
            });
        }

        it("a second run in the same sandbox is told who has it, with one JSON object and exit code 1", async () => {
            const folder = path.join(scratch, "busy");
            const { child, ended } = startInfra(args(folder), { INTEGERS_FAULTS: HANGING });
            await untilMaking(folder);
            const second = await infra(args(folder));
            child.kill("SIGTERM");
            await ended;
            assert.strictEqual(second.code, 1);
            assert.match(errorOf(second), /The sandbox in \S+ is in use by process \d+\. Wait for it to end/);
        });
    });

    describe("where something is missing", () => {
        it("an engine that is not there is one JSON object too, with the command that gets it", async () => {
            const env = { PATH: path.dirname(process.execPath), XDG_CACHE_HOME: path.join(scratch, "empty") };
            const ended = await infra(inFolder(path.join(scratch, "none"), "preview", "staging"), env);
            assert.strictEqual(ended.code, 1);
            assert.match(errorOf(ended), /No Pulumi engine found .*run `npm run bootstrap`/);
        });

        it("affected outside of a git repository is wrong usage", async () => {
            const tree = treeWith(scratch, "Pulumi.staging.yaml", (text) => `${text}# other\n`);
            const ended = await infra(["affected", "--since", "HEAD", "--json"], {}, tree);
            assert.strictEqual(ended.code, 2, ended.stderr);
            assert.match(errorOf(ended), /is in no git repository/);
        });
    });

    describe("with an AWS CLI", () => {
        const PLAN = "arn:aws:arc-region-switch::123456789012:plan/integers-prod:abc123";

        /** A folder with an `aws` that writes down what it was asked, and answers as AWS does. */
        const fakeAws = (answers: Record<string, unknown>): { PATH: string; asked: () => string[] } => {
            const folder = fs.mkdtempSync(path.join(scratch, "aws-"));
            const cases = Object.entries(answers).map(
                ([words, answer]) => `*"${words}"*) echo '${JSON.stringify(answer)}' ;;`,
            );
            const log = path.join(folder, "asked");
            fs.writeFileSync(
                path.join(folder, "aws"),
                `#!/bin/sh\necho "$*" >> ${log}\ncase "$*" in\n${cases.join("\n")}\n*) echo denied >&2; exit 254 ;;\nesac\n`,
                { mode: 0o755 },
            );
            return {
                PATH: `${folder}${path.delimiter}${process.env["PATH"]}`,
                asked: () => fs.readFileSync(log, "utf8").trim().split("\n"),
            };
        };

        it("failover start begins the plan in the region that takes over, and says how to approve it", async () => {
            const { PATH, asked } = fakeAws({ "start-plan-execution": { executionId: "us-west-2/exec1" } });
            const args = ["failover", "start", "prod", "--to", "us-west-2", "--confirm", "prod", "--plan-arn", PLAN];
            const ended = await infra([...args, "--json"], { PATH });
            assert.strictEqual(ended.code, 0, ended.stderr);
            const { executionId, next } = JSON.parse(ended.stdout) as {
                executionId: string;
                next: string[];
            };
            assert.strictEqual(executionId, "us-west-2/exec1");
            assert.match(
                next[1] ?? "",
                /approve-plan-execution-step --region us-west-2 .*--execution-id us-west-2\/exec1/,
            );
            assert.match(
                asked().join(),
                /^arc-region-switch start-plan-execution --region us-west-2 --plan-arn \S+ --target-region us-west-2 --action activate --mode graceful/,
            );
        });

        it("failover start tells that AWS refused, exit code 1", async () => {
            const args = ["failover", "start", "prod", "--to", "us-west-2", "--confirm", "prod", "--plan-arn", PLAN];
            const ended = await infra([...args, "--json"], { PATH: fakeAws({}).PATH });
            assert.strictEqual(ended.code, 1);
            assert.match(ended.stderr, /^denied\nAWS refused to start the plan/);
            assert.match(errorOf(ended), /^AWS refused to start the plan/);
        });

        it("doctor compares the account's quotas with what the environment needs", async () => {
            const { PATH, asked } = fakeAws({
                "get-caller-identity": { Arn: "arn:aws:iam::123456789012:user/ada" },
                "quota-code L-0263D0A3": { Quota: { Value: 2 } },
                "quota-code L-0EA8095F": { Quota: { Value: 60 } },
            });
            const backend = fs.mkdtempSync(path.join(scratch, "backend-"));
            const env = { PATH, PULUMI_BACKEND_URL: `file://${backend}`, AWS_REGION: "us-east-1" };
            const ended = await infra(["doctor", "prod", "--json"], env);
            assert.strictEqual(ended.code, 1, ended.stderr);
            const { checks } = JSON.parse(ended.stdout) as { checks: { name: string; state: string; found: string }[] };
            const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
            for (const [name, state] of [
                ["Node.js", "ok"],
                ["npm packages", "ok"],
                ["Pulumi CLI", "ok"],
                ["policy pack", "ok"],
                ["AWS credentials", "ok"],
                ["region of prod", "ok"],
                ["state backend", "warn"],
                ["quota L-0263D0A3", "fail"],
                ["quota L-0EA8095F", "ok"],
                ["quota L-3032A538", "warn"],
            ]) {
                assert.strictEqual(states[name!], state, `${name}: ${JSON.stringify(checks, undefined, 2)}`);
            }
            assert.ok(
                asked().every((line) => /^(sts get-caller-identity|service-quotas get-service-quota) /.test(line)),
            );
        });

        it("doctor --sandbox asks AWS nothing, exit code 0", async () => {
            const { PATH } = fakeAws({});
            const ended = await infra(["doctor", "--sandbox", "--json"], { PATH });
            assert.strictEqual(ended.code, 0, ended.stdout);
            assert.doesNotMatch(ended.stdout, /quota|credentials|backend/);
        });
    });

    describe("on a terminal", () => {
        /** With `script` (util-linux), which gives a command a terminal; escape sequences of colour in what it showed. */
        const colours = (env: NodeJS.ProcessEnv): { text: string; coloured: boolean } => {
            const folder = path.join(scratch, "terminal");
            const command = `stty cols 120 rows 40; ${process.execPath} cli/infra.js refresh staging --layer foundation --sandbox-dir ${folder}`;
            const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
                cwd: ROOT,
                encoding: "utf8",
                timeout: 60_000,
                env: { ...process.env, TERM: "xterm", FORCE_COLOR: undefined, ...env },
            });
            return { text: stdout, coloured: /\u001b\[[1-9][0-9;]*m/.test(stdout) };
        };

        it("shows a live line a layer, in colour unless NO_COLOR is set", function () {
            if (spawnSync("script", ["--version"]).status !== 0) {
                this.skip();
            }
            const shown = colours({ NO_COLOR: undefined });
            assert.match(shown.text, /foundation +succeeded/);
            assert.ok(shown.coloured);
            const plain = colours({ NO_COLOR: "1" });
            assert.match(plain.text, /foundation +succeeded/);
            assert.ok(!plain.coloured, JSON.stringify(plain.text));
        });

        it("a Ctrl-C stops the run in order: the engine ends, the summary says what became of each layer", async function () {
            if (spawnSync("script", ["--version"]).status !== 0) {
                this.skip();
            }
            const folder = path.join(scratch, "terminal-stop");
            const command = `stty cols 120 rows 40; exec ${process.execPath} cli/infra.js up staging --layer foundation --sandbox-dir ${folder}`;
            const env = { ...process.env, TERM: "xterm", INTEGERS_FAULTS: HANGING };
            const child = spawn("script", ["-qec", command, "/dev/null"], { cwd: ROOT, env });
            let shown = "";
            child.stdout.on("data", (data: Buffer) => (shown += data.toString()));
            const closed = once(child, "close") as Promise<[number | null]>;
            await Promise.race([untilMaking(folder), closed]);
            child.stdin.write("\u0003");
            const [code] = await closed;
            assert.match(shown, /SIGINT: stopping after the operations under way/);
            assert.match(shown, /stopped by a signal/);
            assert.match(shown, /total .*\d/);
            // Of infra itself, by `exec`: a shell between them may die of the signal (dash does, bash does not).
            assert.strictEqual(code, 1, shown);
            assert.deepStrictEqual(locksIn(folder), []);
        });

        it("shows no escape sequence where there is no terminal", async () => {
            const ended = await infra(["refresh", "staging", "--sandbox-dir", path.join(scratch, "pipe")]);
            assert.strictEqual(ended.code, 0);
            assert.ok(!`${ended.stdout}${ended.stderr}`.includes("\u001b"));
        });
    });
});
