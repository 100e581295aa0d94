/**
 * The whole of it: the real CLI, the real engine, the sandbox (R-PROG-5, R-PROG-6). One staging environment is deployed, looked at and
 * destroyed; the awkward cases each have a folder of their own.
 */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { waitForOrphans } from "../../cli/engine/orphans";
import { layerNames } from "../../stacks/contracts";
import { scratchFolder } from "../scratch";
import { deployed } from "./deployed";
import { type Ended, infra, type Layer, ONE_CHECKPOINT, ONLY_UPDATE, ROOT, treeWith } from "./harness";

const scratch = scratchFolder("infra");

/** Arguments of a verb in a sandbox of its own. */
const inFolder = (folder: string, ...args: string[]): string[] => [
    ...args,
    "--sandbox",
    "--sandbox-dir",
    folder,
    "--json",
];

const sums = (ended: Ended): Layer["changes"] => {
    const total = { create: 0, update: 0, replace: 0, delete: 0, same: 0 };
    for (const { changes } of ended.report().layers) {
        for (const kind of Object.keys(total) as (keyof typeof total)[]) {
            total[kind] += changes[kind];
        }
    }
    return total;
};

describe("infra with the real engine", function () {
    this.timeout(900_000);

    describe("one staging environment", () => {
        const folder = path.join(scratch, "staging");
        const tracked = ["Pulumi.yaml", "Pulumi.staging.yaml", "stacks/network/Pulumi.yaml"];
        const contents = () => tracked.map((file) => fs.readFileSync(path.join(ROOT, file), "utf8"));
        const asTheyWere = contents();
        let up: Ended;

        before(async () => {
            up = await deployed("staging", folder);
        });

        it("is deployed by one command, every layer, without a mandatory finding or a generic type", () => {
            assert.strictEqual(up.code, 0, up.stderr);
            const { environment, sandbox, layers } = up.report();
            assert.deepStrictEqual({ environment, sandbox }, { environment: "staging", sandbox: true });
            assert.deepStrictEqual(layers.map((l) => l.layer).sort(), [...layerNames].sort());
            assert.ok(
                layers.every((l) => l.result === "succeeded" && l.changes.create > 0 && l.policy.mandatory === 0),
            );
            assert.doesNotMatch(up.stderr, /types without a row/);
        });

        it("keeps a state in one file that is replaced at once: a layer may read it while it is written", () => {
            const files = fs.readdirSync(path.join(folder, "state"), { recursive: true, encoding: "utf8" });
            assert.ok(files.some((file) => file.endsWith("staging.json")));
            assert.deepStrictEqual(
                files.filter((file) => file.endsWith(".attrs")),
                [],
            );
        });

        it("keeps no stack traces in the states: they are long, and name folders of the machine that ran", () => {
            const file = path.join(folder, "state/.pulumi/stacks/integers-network/staging.json");
            assert.doesNotMatch(fs.readFileSync(file, "utf8"), /"stackTrace"|"sourcePosition"/);
        });

        it("previews no change afterwards, so that no layer follows another", async () => {
            const preview = await infra(inFolder(folder, "preview", "staging"));
            assert.strictEqual(preview.code, 0, preview.stderr);
            const { same, ...changed } = sums(preview);
            assert.deepStrictEqual(changed, { create: 0, update: 0, replace: 0, delete: 0 }, preview.stderr);
            assert.ok(same > 700, String(same));
            assert.ok(preview.report().layers.every((layer) => !("follows" in layer)));
            assert.doesNotMatch(preview.stderr, /will follow|again:/);
        });

        it("previews a layer with the plain CLI, with the same answer", async () => {
            const command = [
                "pulumi",
                "preview",
                "-C",
                path.join(folder, "project/network"),
                "-s",
                "staging",
                "--non-interactive",
            ];
            const raw = await infra(["sandbox", "run", "--sandbox-dir", folder, "--", ...command]);
            assert.strictEqual(raw.code, 0, raw.stderr + raw.stdout);
            assert.match(raw.stdout, /\d+ unchanged/);
            assert.doesNotMatch(raw.stdout, /to (create|update|delete)/);
        });

        it("never gives a public address by a subnet's default (R-NET-4)", async () => {
            const out = path.join(folder, "export");
            const layers = ["--layer", "network,observability"];
            const exported = await infra([...inFolder(folder, "export", "staging", ...layers), "--out", out]);
            assert.strictEqual(exported.code, 0, exported.stderr);
            const { deployment } = JSON.parse(fs.readFileSync(path.join(out, "network.json"), "utf8")) as {
                deployment: { resources: { type: string; outputs?: { mapPublicIpOnLaunch?: boolean } }[] };
            };
            const subnets = deployment.resources.filter((r) => r.type === "aws:ec2/subnet:Subnet");
            assert.deepStrictEqual(
                new Set(subnets.map((s) => s.outputs?.mapPublicIpOnLaunch ?? false)),
                new Set([false]),
            );
            assert.strictEqual(subnets.length, 6);
        });

        it("routes public subnets to the internet, private ones to NAT alone, database subnets nowhere (R-NET-4)", () => {
            // The test above exported it.
            const { resources } = (
                JSON.parse(fs.readFileSync(path.join(folder, "export", "network.json"), "utf8")) as {
                    deployment: { resources: { urn: string; type: string; inputs?: Record<string, string> }[] };
                }
            ).deployment;
            const ways = resources
                .filter((r) => r.type === "aws:ec2/route:Route")
                .map(({ urn, inputs = {} }) => {
                    const tier = /-(public|private|database)-/.exec(urn.split("::").at(-1)!)?.[1];
                    const target = ["gatewayId", "natGatewayId"].filter((name) => name in inputs).join();
                    return `${tier} ${inputs["destinationCidrBlock"]} ${target}`;
                });
            assert.deepStrictEqual(
                [...new Set(ways)].sort(),
                ["private 0.0.0.0/0 natGatewayId", "public 0.0.0.0/0 gatewayId"],
                ways.join("\n"),
            );
            assert.strictEqual(resources.filter((r) => r.type === "aws:ec2/routeTable:RouteTable").length, 6);
        });

        it("puts every object of Kubernetes into the cluster that it made, none by a kubeconfig of this machine (R-OBS-1)", () => {
            // The test above exported it.
            const file = path.join(folder, "export", "observability.json");
            const { resources } = (
                JSON.parse(fs.readFileSync(file, "utf8")) as {
                    deployment: {
                        resources: { urn: string; type: string; provider?: string; inputs?: Record<string, string> }[];
                    };
                }
            ).deployment;
            const providers = resources.filter((r) => r.type === "pulumi:providers:kubernetes");
            assert.deepStrictEqual(
                providers.map((r) => r.urn.split("::").at(-1)),
                ["observability-kubernetes"],
            );
            const cluster = resources.find((r) => r.type === "aws:eks/cluster:Cluster")!;
            assert.strictEqual(
                providers[0]?.inputs?.["clusterIdentifier"],
                (cluster as { outputs?: { arn?: string } }).outputs?.arn,
            );
            const objects = resources.filter((r) => r.type.startsWith("kubernetes:"));
            assert.ok(objects.length > 50, String(objects.length));
            assert.ok(objects.every((r) => r.provider?.startsWith(`${providers[0]!.urn}::`)));
        });

        it("prints the outputs of every layer, and no secret", async () => {
            const { code, stdout } = await infra(inFolder(folder, "outputs", "staging"));
            assert.strictEqual(code, 0);
            const outputs = JSON.parse(stdout) as Record<string, Record<string, unknown>>;
            assert.match(String(outputs["network"]?.["vpcId"]), /^vpc-[0-9a-f]{17}$/);
            assert.doesNotMatch(stdout, /4dabf18193072939515e22adb298388d|\[secret\]/);
        });

        it("switches Fargate to EC2 without replacing anything, and leaves the edge alone (R-APP-1)", async () => {
            const tree = treeWith(scratch, "Pulumi.staging.yaml", (text) =>
                text.replace("app:capacity: fargate", "app:capacity: ec2"),
            );
            const preview = await infra(inFolder(folder, "preview", "staging", "--layer", "edge,app"), {}, tree);
            assert.strictEqual(preview.code, 0, preview.stderr);
            const changes = Object.fromEntries(preview.report().layers.map((l) => [l.layer, l.changes]));
            assert.deepStrictEqual(
                { ...changes["edge"], same: 0 },
                { create: 0, update: 0, replace: 0, delete: 0, same: 0 },
            );
            assert.deepStrictEqual([changes["app"]?.replace, changes["app"]?.delete], [0, 0]);
            assert.ok((changes["app"]?.create ?? 0) > 5);
        });

        it("lists what is protected before anything is destroyed, and touches nothing", async () => {
            const tree = treeWith(scratch, "Pulumi.staging.yaml", (text) =>
                text.replace(/( {2}foundation:deletionGuard:\n {4}protect:) false\n {4}reason: .*\n/, "$1 true\n"),
            );
            const guarded = inFolder(folder, "up", "staging", "--layer", "foundation");
            const up = await infra(guarded, ONLY_UPDATE, tree);
            assert.strictEqual(up.code, 0, up.stderr);
            const refused = await infra(inFolder(folder, "destroy", "staging"), {}, tree);
            assert.strictEqual(refused.code, 1);
            assert.match(refused.stderr, /foundation: \S+ \S+ is protected in Pulumi's state/);
            assert.match(refused.stderr, /Nothing was destroyed\..*add --unprotect/);
            assert.ok(refused.report().layers.every(({ result }) => result === "skipped"));
        });

        it("is destroyed by one command, which lifts the protection when it is asked to, and leaves nothing", async () => {
            const destroy = await infra(inFolder(folder, "destroy", "staging", "--unprotect"), ONE_CHECKPOINT);
            assert.strictEqual(destroy.code, 0, destroy.stderr);
            assert.ok(
                destroy.report().layers.every(({ result, changes }) => result === "succeeded" && changes.delete > 0),
            );
            const { stdout } = await infra(inFolder(folder, "outputs", "staging"));
            assert.deepStrictEqual(new Set(Object.values(JSON.parse(stdout) as object)), new Set([null]));
            const { Store } = await import("../../sandbox/cloud/store");
            const store = Store.open(path.join(folder, "cloud.jsonl"));
            assert.deepStrictEqual(
                [...store.all()].map(({ type, id }) => `${type} ${id}`),
                [],
            );
            store.close();
        });

        it("leaves the tracked files as they were", () => {
            assert.deepStrictEqual(contents(), asTheyWere);
        });
    });

    it("stops a violating stack before anything is created, with exit code 3, rule and resource", async () => {
        const tree = treeWith(scratch, "components/security-baseline/keys.ts", (text) =>
            text.replace("enableKeyRotation: true", "enableKeyRotation: false"),
        );
        const up = await infra(
            inFolder(path.join(scratch, "violating"), "up", "staging", "--layer", "foundation"),
            {},
            tree,
        );
        assert.strictEqual(up.code, 3, up.stderr);
        const [foundation] = up.report().layers;
        assert.strictEqual(foundation?.result, "failed");
        assert.ok((foundation?.policy.mandatory ?? 0) > 0);
        assert.match(foundation?.error ?? "", /kms-key-rotates.*Key/);
        assert.strictEqual(foundation?.changes.create, 0);
    });

    it("refuses an update whose upstream is not deployed before it makes anything, with the command that repairs it", async () => {
        const folder = path.join(scratch, "orphan");
        const up = await infra(inFolder(folder, "up", "staging", "--layer", "data,app"));
        assert.strictEqual(up.code, 1, up.stderr);
        const [data, app] = up.report().layers;
        assert.match(
            data?.error ?? "",
            /^Layers "foundation", "network" are not deployed, .* up staging --sandbox-dir \S+ --layer foundation,network,edge$/,
        );
        assert.match(app?.error ?? "", /^Layers "foundation", "network", "edge" are not deployed/);
        assert.deepStrictEqual([data?.result, data?.changes.create, app?.result], ["failed", 0, "failed"]);
        assert.ok(!fs.existsSync(path.join(folder, "state/.pulumi/stacks/integers-data")));
    });

    describe("a run that does not come to its end", () => {
        const folder = path.join(scratch, "unfinished");
        const up = (layers: string, fault?: object) =>
            infra(
                inFolder(folder, "up", "staging", "--layer", layers),
                fault === undefined ? {} : { INTEGERS_FAULTS: JSON.stringify([fault]) },
            );

        it("names what failed and skips what depends on it", async () => {
            const failed = await up("foundation,network", {
                ...{ type: "aws:sns/topic:Topic", nth: 1, on: "create" },
                ...{ action: "fail", message: "Throttled by test" },
            });
            assert.strictEqual(failed.code, 1);
            const results = Object.fromEntries(failed.report().layers.map((l) => [l.layer, l.result]));
            assert.deepStrictEqual(results, { foundation: "failed", network: "skipped" });
            assert.match(failed.stderr, /Throttled by test/);
            assert.match(failed.stderr, /run the same command/i);
        });

        it("goes on from what failed, and can be killed in the middle", async () => {
            const fault = { type: "aws:ec2/subnet:Subnet", nth: 3, on: "create", action: "kill" };
            const killed = await up("foundation,network", fault);
            assert.notStrictEqual(killed.code, 0);
            assert.match(killed.stderr, /foundation +succeeded/);
        });

        it("completes when it is run again, tells what the killed run was in the middle of, and then has no change", async () => {
            // Written into the state: whether a killed engine leaves any is a matter of time. It may still write, too.
            await waitForOrphans(folder, () => undefined);
            const file = path.join(folder, "state/.pulumi/stacks/integers-network/staging.json");
            const state = JSON.parse(fs.readFileSync(file, "utf8")) as { checkpoint: { latest: object } };
            const type = "aws:ec2/subnet:Subnet";
            const resource = { urn: `urn:pulumi:staging::integers-network::${type}::lost`, type, custom: true };
            Object.assign(state.checkpoint.latest, { pending_operations: [{ resource, type: "creating" }] });
            fs.writeFileSync(file, JSON.stringify(state));
            const again = await up("network");
            assert.strictEqual(again.code, 0, again.stderr);
            assert.match(
                again.stderr,
                /^network: the last run was killed while creating \S+ lost; going on from there\.$/m,
            );
            // The other layer was done before.
            const preview = ["preview", "staging", "--layer", "foundation,network"];
            const { same, ...changed } = sums(await infra(inFolder(folder, ...preview)));
            assert.deepStrictEqual(changed, { create: 0, update: 0, replace: 0, delete: 0 });
            assert.ok(same > 150);
        });

        it("makes up for an update that AWS refused when it is run again: the state has what was asked for", async () => {
            const budget = "aws:budgets/budget:Budget";
            const args = inFolder(folder, "up", "staging", "--layer", "foundation");
            const tree = treeWith(scratch, "Pulumi.staging.yaml", (text) =>
                text.replace("monthlyBudgetUsd: 1500", "monthlyBudgetUsd: 1600"),
            );
            const before = await infra(args, ONLY_UPDATE, tree);
            assert.strictEqual(before.code, 0, before.stderr);
            const fault = { type: budget, on: "update", action: "fail", message: "AccessDenied by test" };
            const refused = await up("foundation", fault);
            assert.match(refused.report().layers[0]?.error ?? "", /AccessDenied by test/);
            const again = await infra(args, ONLY_UPDATE);
            assert.strictEqual(again.code, 0, again.stderr);
            assert.match(
                again.stderr,
                /^foundation: the last change of \S+ baseline-budget-monthly failed, .* Reading it first\.$/m,
            );
            const found = fs
                .readFileSync(path.join(folder, "cloud.jsonl"), "utf8")
                .split("\n")
                .filter((line) => line.includes(budget) && line.includes("staging-monthly"))
                .at(-1)!;
            const { object } = JSON.parse(found) as { object: { attributes: object; drift?: object } };
            assert.deepStrictEqual(
                ["limitAmount" in object.attributes && object.attributes.limitAmount, object.drift],
                ["1500", undefined],
            );
        });
    });

    for (const [what, args, message] of [
        ["an environment that is none", ["preview", "nowhere", "--sandbox"], /No environment "nowhere".*staging/],
        ["a layer that is none", ["preview", "staging", "--sandbox", "--layer", "vpc"], /No layer "vpc".*network/],
        ["an option that is none", ["preview", "staging", "--sandbx"], /unknown option '--sandbx'/],
        ["an up on AWS that nobody confirmed", ["up", "staging"], /no terminal to ask on.*--yes/],
    ] as const) {
        it(`takes ${what} for wrong usage: exit code 2 and what is allowed`, async () => {
            const ended = await infra(args);
            assert.strictEqual(ended.code, 2, ended.stderr);
            assert.match(ended.stderr, message);
        });
    }
});
