/** What a platform engineer meets every day, with the real engine: status, drift, previews across layers, locks, protection. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import type { CloudObject } from "../../sandbox/cloud/model";
import { Store } from "../../sandbox/cloud/store";
import { openSandbox } from "../../sandbox/sandbox";
import { layerNames } from "../../stacks/contracts";
import { scratchFolder } from "../scratch";
import { copyOfDeployed } from "./deployed";
import { type Ended, infra, ROOT, treeWith } from "./harness";

const scratch = scratchFolder("verbs");
const inFolder = (folder: string, ...args: string[]): string[] => [...args, "--sandbox-dir", folder, "--json"];

interface Status {
    readonly layer: string;
    readonly deployed: boolean;
    readonly resources: number;
    readonly lastChange: { readonly kind: string; readonly result: string; readonly commit: string | null } | null;
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

describe("the verbs of every day", function () {
    this.timeout(900_000);

    describe("on a deployed environment", () => {
        const folder = path.join(scratch, "deployed");
        const layers = "foundation,network,data,edge,app";

        /** Changes objects as a person at the console would. */
        const byHand = async (what: (sandbox: Awaited<ReturnType<typeof openSandbox>>) => void): Promise<void> => {
            const sandbox = await openSandbox({ root: ROOT, directory: folder });
            what(sandbox);
            await sandbox.close();
        };

        const [GROUP, FLOW_LOG] = ["aws:cloudwatch/logGroup:LogGroup", "aws:ec2/flowLog:FlowLog"];

        /** The network's object of the flow logs, as AWS has it. */
        const objectOf = (type: string): CloudObject | undefined => {
            const store = Store.open(path.join(folder, "cloud.jsonl"));
            store.close();
            const found = [...store.objectsOf("staging")].filter((object) => object.type === type);
            return found.find(({ urn }) => /::integers-network::.*::network-flow-logs$/.test(urn));
        };

        before(() => copyOfDeployed("staging", folder));

        it("status says of each layer whether it is deployed, how large, what was done last, from which commit", async () => {
            const ended = await infra(inFolder(folder, "status", "staging"));
            assert.strictEqual(ended.code, 0, ended.stderr);
            const all = layersOf<Status>(ended);
            assert.deepStrictEqual(all.map(({ layer }) => layer).sort(), [...layerNames].sort());
            const network = all.find(({ layer }) => layer === "network")!;
            assert.ok(network.deployed && network.resources > 100);
            assert.deepStrictEqual([network.lastChange?.kind, network.lastChange?.result], ["update", "succeeded"]);
            // Another environment in the same place, of which nothing was ever deployed.
            const none = layersOf<Status>(await infra(inFolder(folder, "status", "prod")));
            assert.deepStrictEqual(none.map(({ layer }) => layer).sort(), [...layerNames].sort());
            assert.ok(none.every(({ deployed, lastChange }) => !deployed && lastChange === null));
        });

        it("drift finds none in what was just deployed: exit code 0, and writes nothing to the state", async () => {
            const before = filesOf(path.join(folder, "state"));
            const ended = await infra(inFolder(folder, "drift", "staging", "--layer", layers));
            assert.strictEqual(ended.code, 0, ended.stdout + ended.stderr);
            assert.ok(layersOf<Drift>(ended).every(({ deployed, resources }) => deployed && resources.length === 0));
            // So that a role which only reads is enough (docs/decisions/0069).
            assert.deepStrictEqual(filesOf(path.join(folder, "state")), before);
        });

        it("drift names what was changed and what was deleted by hand, exit code 4, and changes nothing", async () => {
            const [group, flowLog] = [objectOf(GROUP)!, objectOf(FLOW_LOG)!];
            await byHand((sandbox) => {
                sandbox.change("staging", GROUP, group.id, { retentionInDays: 1 });
                sandbox.change("staging", FLOW_LOG, flowLog.id, null);
            });
            const ended = await infra(inFolder(folder, "drift", "staging", "--layer", "network"));
            assert.strictEqual(ended.code, 4, ended.stderr);
            const [network] = layersOf<Drift>(ended);
            const found = new Map(network?.resources.map((resource) => [resource.what, resource]));
            assert.strictEqual(network?.resources.length, 2, ended.stdout);
            const changed = [{ path: "retentionInDays", expected: 90, found: 1 }];
            assert.deepStrictEqual(found.get("changed")?.properties, changed);
            assert.match(found.get("gone")?.urn ?? "", /ec2\/flowLog:FlowLog/);
        });

        it("refresh and up repair both", async () => {
            for (const verb of ["refresh", "up"]) {
                const ended = await infra(inFolder(folder, verb, "staging", "--layer", "network"));
                assert.strictEqual(ended.code, 0, ended.stderr);
            }
            const { attributes, drift } = objectOf(GROUP)!;
            assert.strictEqual({ ...attributes, ...drift }["retentionInDays"], 90);
            assert.ok(objectOf(FLOW_LOG));
        });

        it("preview carries a change through a chain of layers: edge, app, environment", async () => {
            const tree = treeWith(scratch, "Pulumi.staging.yaml", (text) =>
                text.replace(/edge:domainName: .*/, "edge:domainName: next.example.com"),
            );
            const chain = ["--layer", "edge,app,environment"];
            const ended = await infra(inFolder(folder, "preview", "staging", ...chain), {}, tree);
            assert.strictEqual(ended.code, 0, ended.stderr);
            const found = new Map(layersOf<Followed>(ended).map((layer) => [layer.layer, layer]));
            assert.strictEqual(found.get("edge")?.follows, undefined);
            const [edge] = found.get("app")?.follows ?? [];
            assert.strictEqual(edge?.layer, "edge");
            assert.deepStrictEqual(edge.known, ["domainName", "originDomainName", "signInUrl"]);
            assert.ok(edge.unknown.includes("hostedZoneId"));
            const upstreams = found.get("environment")?.follows ?? [];
            assert.deepStrictEqual(upstreams.map(({ layer }) => layer).sort(), ["app", "edge"]);
            assert.ok(upstreams.find(({ layer }) => layer === "app")?.unknown.includes("migrationTaskDefinitionArn"));
            const { update = 0, replace = 0 } = found.get("app")?.changes ?? {};
            assert.ok(update + replace > 0, "the application's tasks follow the new domain");
            assert.match(ended.stderr, /will follow edge: .*hostedZoneId.*\(known after edge is deployed\)/);
            assert.match(ended.stderr, /domainName.* \(previewed with the new value\)/);
        });

        it("preview refuses to take the network from under the layers that stand in it", async () => {
            const tree = treeWith(scratch, "Pulumi.staging.yaml", (text) =>
                text.replace(/network:cidrBlock: .*/, "network:cidrBlock: 10.200.0.0/16"),
            );
            const ended = await infra(inFolder(folder, "preview", "staging", "--layer", "network"), {}, tree);
            assert.strictEqual(ended.code, 1, ended.stderr);
            const error = ended.report().layers[0]?.error ?? "";
            assert.match(error, /the VPC [\d./]+ .* would go from under what stands in it, of .*app, edge, data/);
            const named = "environment,dr,observability,app,edge,data";
            assert.match(error, new RegExp(`infra -- destroy staging --sandbox-dir \\S+ --layer ${named}$`, "m"));
        });

        it("destroy of a layer that others read stops before anything is touched, and says what to do", async () => {
            const before = filesOf(path.join(folder, "state"));
            const ended = await infra(inFolder(folder, "destroy", "staging", "--layer", "network"));
            assert.strictEqual(ended.code, 1);
            // All that come after it, themselves or through another one.
            const readers = layerNames.slice(layerNames.indexOf("network") + 1);
            assert.ok(ended.stderr.includes(`network: in use by ${readers.join(", ")}, which stay`), ended.stderr);
            assert.match(
                ended.stderr,
                new RegExp(`destroy staging --sandbox-dir \\S+ --layer network,${readers.join()}`),
            );
            assert.strictEqual(ended.report().layers[0]?.result, "skipped");
            assert.deepStrictEqual(filesOf(path.join(folder, "state")), before);
        });

        it("tells who holds a locked state and how to release it, and goes on once it is released", async () => {
            const locks = path.join(folder, "state/.pulumi/locks/organization/integers-environment/staging");
            fs.mkdirSync(locks, { recursive: true });
            const file = path.join(locks, "11111111-2222-4333-8444-555555555555.json");
            const held = { pid: process.pid, username: "ada", hostname: "desk", timestamp: "2026-11-24T10:00:00Z" };
            fs.writeFileSync(file, JSON.stringify(held));
            const locked = await infra(inFolder(folder, "up", "staging", "--layer", "environment"));
            assert.strictEqual(locked.code, 1, locked.stderr);
            const error = locked.report().layers[0]?.error ?? "";
            assert.match(
                error,
                /The state of integers-environment is locked by ada@desk, process \d+, since 2026-11-24/,
            );
            assert.match(
                error,
                /release the lock: npm run infra -- sandbox run --sandbox-dir \S+ -- pulumi cancel -C \S+ -s staging/,
            );
            fs.rmSync(file);
            // Another verb that takes the lock: it neither runs the program nor asks the policies.
            const ended = await infra(inFolder(folder, "refresh", "staging", "--layer", "environment"));
            assert.strictEqual(ended.code, 0, ended.stderr);
        });
    });
});
