/**
 * A failover and the way back, with the real engine: all layers of production in both regions (R-DR-5). One sandbox;
 * every test goes on where the one before it stopped, as the environment does.
 */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse, parseDocument } from "yaml";
import { FAIL_BACK_STEPS, type FailBackStep, REGION_LAYERS } from "../../components/dr-replication/fail-back-steps";
import { Store } from "../../sandbox/cloud/store";
import { openSandbox } from "../../sandbox/sandbox";
import { textAt } from "../../sandbox/server/values";
import { layerNames, upstreamsOf } from "../../stacks/contracts";
import { scratchFolder } from "../scratch";
import { deployed } from "./deployed";
import { type Ended, infra, type Layer, ONE_CHECKPOINT, ONLY_UPDATE, ROOT, treeWith } from "./harness";

const scratch = scratchFolder("dr");
const folder = path.join(scratch, "sandbox");
const FILE = "Pulumi.prod.yaml";
const INSTANCE = "aws:rds/instance:Instance";

const settings = parse(fs.readFileSync(path.join(ROOT, FILE), "utf8")) as { config: Record<string, string> };
const region = {
    primary: settings.config["aws:region"]!,
    standby: settings.config["environment:drRegion"]!,
};

/** A tree whose configuration the tests change as a person would. */
let tree = ROOT;

function configure(changes: FailBackStep["configure"]): void {
    const file = path.join(tree, FILE);
    const document = parseDocument(fs.readFileSync(file, "utf8"));
    for (const [key, value] of Object.entries(changes)) {
        const [, name, nested] = /^(\w+:\w+)(?:\.(\w+))?$/.exec(key)!;
        const at = ["config", name!, ...(nested === undefined ? [] : [nested])];
        if (value === null) {
            document.deleteIn(at);
        } else {
            document.setIn(at, value.replace("<standby>", region.standby));
        }
    }
    fs.writeFileSync(file, document.toString());
}

const run = (verb: string, layers: readonly string[] = [], how = ONE_CHECKPOINT): Promise<Ended> =>
    infra(
        [verb, "prod", ...layers.flatMap((layer) => ["--layer", layer]), "--sandbox-dir", folder, "--json"],
        how,
        tree,
    );

async function done(verb: string, layers: readonly string[] = [], how = ONE_CHECKPOINT): Promise<readonly Layer[]> {
    const ended = await run(verb, layers, how);
    assert.strictEqual(ended.code, 0, ended.stderr);
    return ended.report().layers;
}

/** What the layers would change, but for what stays the same. */
function sum(layers: readonly Layer[]): Omit<Layer["changes"], "same"> {
    const of = (kind: keyof Layer["changes"]) => layers.reduce((n, { changes }) => n + changes[kind], 0);
    return { create: of("create"), update: of("update"), replace: of("replace"), delete: of("delete") };
}

const NOTHING = { create: 0, update: 0, replace: 0, delete: 0 };

const knowsRegion = (layer: string) => REGION_LAYERS.some((name) => name === layer);
/** Layers that read from those that know the region: no failover reaches any other. */
const READERS = layerNames.filter((layer) => !knowsRegion(layer) && upstreamsOf(layer).some(knowsRegion));

async function promote(to: string): Promise<void> {
    const ended = await infra(["sandbox", "promote", "prod", "--to", to, "--sandbox-dir", folder], {}, tree);
    assert.strictEqual(ended.code, 0, ended.stderr);
}

/** The databases that exist, `region identifier` → the region that each replicates from; as AWS would tell, not Pulumi. */
function databases(): Record<string, string> {
    const store = Store.open(path.join(folder, "cloud.jsonl"));
    store.close();
    const found = [...store.all()].filter(({ type }) => type === INSTANCE);
    return Object.fromEntries(
        found.map(({ region: place, attributes, drift }) => {
            const { identifier, replicateSourceDb = "" } = { ...attributes, ...drift } as Record<string, string>;
            const source = replicateSourceDb.startsWith("arn:") ? replicateSourceDb.split(":")[3]! : replicateSourceDb;
            return [`${place} ${identifier}`, source];
        }),
    );
}

/** What a person does in RDS before the last step: it deletes no protected database. */
async function liftProtection(): Promise<void> {
    const store = Store.open(path.join(folder, "cloud.jsonl"));
    store.close();
    const sandbox = await openSandbox({ root: tree, directory: folder });
    for (const { type, id, attributes } of store.objectsOf("prod")) {
        if (type === INSTANCE && textAt(attributes, "identifier")?.endsWith("-g1") === true) {
            sandbox.change("prod", type, id, { deletionProtection: false });
        }
    }
    await sandbox.close();
}

/** Types of what a state had and has no more, or has anew under the same name. */
function gone(before: Map<string, string>, after: Map<string, string>): string[] {
    const urns = [...before.keys()].filter((urn) => after.get(urn) !== before.get(urn));
    return [...new Set(urns.map((urn) => urn.split("::")[2]!.split("$").at(-1)!))].sort();
}

/** URN → time of creation of every resource in the layers' states: a replaced one has another, whatever its id. */
function resources(layers: readonly string[]): Map<string, string> {
    const all = layers.flatMap((layer) => {
        const file = path.join(folder, "state/.pulumi/stacks", `integers-${layer}`, "prod.json");
        const state = JSON.parse(fs.readFileSync(file, "utf8")) as {
            checkpoint: { latest: { resources: { urn: string; created?: string }[] } };
        };
        return state.checkpoint.latest.resources;
    });
    return new Map(all.flatMap(({ urn, created }) => (created === undefined ? [] : [[urn, created]])));
}

/** The step that makes most anew, of which its preview knows the least; the others are like it, or change values alone. */
const PREVIEWED = "copy";

/** Carries a step of the runbook out. */
async function deploy(name: string): Promise<{ layers: readonly Layer[]; gone: readonly string[] }> {
    const step = FAIL_BACK_STEPS.find((s) => s.name === name)!;
    configure(step.configure);
    const before = resources(step.layers);
    const layers = await done("up", step.layers, name === PREVIEWED ? ONE_CHECKPOINT : ONLY_UPDATE);
    return { layers, gone: gone(before, resources(step.layers)) };
}

const goesIn = (name: string) => FAIL_BACK_STEPS.find((s) => s.name === name)!.goes;

describe("a failover", function () {
    this.timeout(900_000);
    let begun: Record<string, string>;
    const database = `${region.primary} integers-data-prod-database`;
    const standby = `${region.standby} integers-dr-prod-standby-database-replica`;
    const fix = `pulumi config set environment:activeRegion ${region.standby} -s prod`;

    before(async () => {
        tree = treeWith(scratch, FILE, (text) => `# The tests change this copy.\n${text}`);
        const up = await deployed("prod", folder);
        assert.strictEqual(up.code, 0, up.stderr);
        const { layers } = up.report();
        assert.deepStrictEqual(layers.map(({ layer }) => layer).sort(), [...layerNames].sort());
        begun = databases();
    });

    it("begins with a replica in the second region", () => {
        assert.strictEqual(begun[standby], region.primary);
        assert.strictEqual(begun[database], "");
    });

    it("is not undone: the old configuration is refused in every layer that could, once for all, with the fix", async () => {
        await promote(region.standby);
        const preview = await run("preview", REGION_LAYERS);
        assert.strictEqual(preview.code, 1);
        for (const { layer, result, error } of preview.report().layers) {
            assert.strictEqual(result, "failed", layer);
            assert.ok(error?.includes(fix), error);
        }
        assert.strictEqual(preview.stderr.split(fix).length, 2, preview.stderr);
        assert.match(preview.stderr, /data, app, dr failed/);
    });

    it("is not undone by a run over all layers: its first one refuses, and nothing of any layer is deployed", async () => {
        const before = resources(layerNames);
        const up = await run("up");
        assert.strictEqual(up.code, 1);
        assert.ok(up.stderr.includes(fix), up.stderr);
        const { layers } = up.report();
        assert.deepStrictEqual(
            layers.filter(({ result }) => result !== "skipped").map(({ layer, result }) => [layer, result]),
            [["foundation", "failed"]],
        );
        assert.deepStrictEqual(sum(layers), NOTHING);
        assert.deepStrictEqual(resources(layerNames), before);
        assert.strictEqual(databases()[standby], "");
    });

    it("is followed by the code: nothing is deleted or replaced", async () => {
        const { layers, gone: went } = await deploy("follow");
        const changes = sum(layers);
        assert.ok(changes.update > 0);
        assert.deepStrictEqual(changes, { ...NOTHING, update: changes.update, create: 1 }, "one backup selection");
        assert.deepStrictEqual(went, []);
        assert.strictEqual(databases()[standby], "");
    });

    it("leaves nothing to do then, after a refresh neither, which finds the promotion; its readers tell the region", async () => {
        await done("refresh", ["data", "dr"]);
        const layers = await done("preview", [...REGION_LAYERS, ...READERS]);
        assert.deepStrictEqual(sum(layers.filter(({ layer }) => knowsRegion(layer))), NOTHING);
        const readers = sum(layers.filter(({ layer }) => !knowsRegion(layer)));
        assert.deepStrictEqual(readers, { ...NOTHING, update: readers.update });
        assert.ok(readers.update > 0);
        assert.strictEqual(databases()[standby], "");
    });

    describe("and the way back, step by step as the runbook has it", () => {
        it("copies the database to the first region and keeps the old one beside it", async () => {
            const { gone: went } = await deploy("copy");
            assert.deepStrictEqual(went, [...goesIn("copy")].sort());
            const now = databases();
            assert.strictEqual(now[database], region.standby, "the name is the new one's, a replica");
            assert.strictEqual(now[`${database}-g1`], "", "the old one stays");
            assert.strictEqual(Object.keys(now).length, Object.keys(begun).length + 1);
        });

        it("returns: nothing that holds data goes, and the databases are where they were", async () => {
            await promote(region.primary);
            const { gone: went } = await deploy("return");
            assert.deepStrictEqual(went, [...goesIn("return")].sort());
            const now = databases();
            assert.strictEqual(now[database], "");
            assert.strictEqual(now[standby], "", "stale: it lacks what is written since");
        });

        it("copies the database to the second region again", async () => {
            assert.deepStrictEqual((await deploy("copy-standby")).gone, [...goesIn("copy-standby")].sort());
            const now = databases();
            assert.strictEqual(now[standby], region.primary);
            assert.strictEqual(now[`${standby}-g1`], "");
        });

        it("never deletes a former database that was not released", async () => {
            const kept = fs.readFileSync(path.join(tree, FILE));
            configure({ "data:generations.g1": null });
            const refused = await run("preview", ["data"]);
            fs.writeFileSync(path.join(tree, FILE), kept);
            assert.strictEqual(refused.code, 1);
            assert.match(refused.stderr, /protected/);
        });

        it("deletes them once they are released and RDS lets go of them, and is then as it began", async () => {
            const release = await deploy("release");
            assert.deepStrictEqual(release.gone, []);
            await liftProtection();
            assert.deepStrictEqual((await deploy("remove")).gone, [...goesIn("remove")].sort());
            assert.deepStrictEqual(databases(), begun);
            // Of every layer: what `up` made and nobody has touched since is compared, too. Every run generates other
            // passwords, which change nothing.
            const layers = await done("preview");
            assert.deepStrictEqual(sum(layers), NOTHING);
            assert.ok(layers.find(({ layer }) => layer === "data")!.changes.same > 150);
        });
    });
});
