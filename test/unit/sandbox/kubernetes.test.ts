import assert from "node:assert/strict";
import * as path from "node:path";
import { KubernetesEmulator } from "../../../sandbox/cloud/kubernetes";
import { Store } from "../../../sandbox/cloud/store";
import { Faults } from "../../../sandbox/faults";
import type { Target } from "../../../sandbox/server/emulator";
import { type Properties, secret, UNKNOWN } from "../../../sandbox/server/values";
import { scratchFolder } from "../../scratch";

const RELEASE = "kubernetes:helm.sh/v3:Release";
const ELASTICSEARCH = "kubernetes:elasticsearch.k8s.elastic.co/v1:Elasticsearch";
const SEED = Buffer.from("seed");

function cluster() {
    const store = Store.open(path.join(scratchFolder("kubernetes"), "cloud.jsonl"));
    const emulator = new KubernetesEmulator(store, new Faults([]));
    const target = (type: string, name: string): Target => ({
        urn: `urn:pulumi:staging::integers-test::${type}::${name}`,
        type,
        name,
        config: {},
    });
    return {
        store,
        emulator,
        target,
        check: (to: Target, news: Properties, olds: Properties = {}) => emulator.check(to, olds, news, SEED)[0],
    };
}

describe("the sandbox's Kubernetes", () => {
    it("counts a release as deployed, and takes another version or other values in place", async () => {
        const { emulator, target, check } = cluster();
        const to = target(RELEASE, "tools-grafana");
        const release = {
            name: "grafana",
            namespace: "monitoring",
            chart: "grafana",
            version: "1.0.0",
            values: { a: 1 },
        };
        const inputs = check(to, release);
        const { id, outputs } = await emulator.create(to, inputs, false);
        assert.equal(id, "monitoring/grafana");
        const { status, namespace } = outputs["status"] as Properties;
        assert.deepEqual([status, namespace], ["deployed", "monitoring"]);
        const news = check(to, { ...release, version: "1.1.0", values: { a: 2 } }, inputs);
        const { changed, replaces } = emulator.diff(to, inputs, news);
        assert.deepEqual(new Set(changed), new Set(["values", "version"]));
        assert.deepEqual(replaces, []);
        assert.equal((await emulator.update(to, id, outputs, news, false))["version"], "1.1.0");
    });

    it("names an object that the program does not name once: it keeps its name", () => {
        const { emulator, target } = cluster();
        for (const [type, at] of [
            ["kubernetes:core/v1:ConfigMap", (inputs: Properties) => (inputs["metadata"] as Properties)["name"]],
            [RELEASE, (inputs: Properties) => inputs["name"]],
        ] as const) {
            const to = target(type, "settings");
            const [first] = emulator.check(to, {}, {}, SEED);
            assert.match(at(first) as string, /^settings-[0-9a-z]{8}$/);
            const [again] = emulator.check(to, first, {}, Buffer.from("another"));
            assert.equal(at(again), at(first));
        }
    });

    it("moves a release to another namespace by making it anew", () => {
        const { emulator, target, check } = cluster();
        const to = target(RELEASE, "tools-grafana");
        const inputs = check(to, { name: "grafana", namespace: "monitoring", chart: "grafana" });
        const news = check(to, { name: "grafana", namespace: "elsewhere", chart: "grafana" }, inputs);
        assert.deepEqual(emulator.diff(to, inputs, news).replaces, ["namespace"]);
        assert.equal(check(to, { name: "grafana", chart: "grafana" })["namespace"], "default");
        const chart = check(to, { name: "grafana", namespace: "monitoring", chart: "other" }, inputs);
        assert.deepEqual(emulator.diff(to, inputs, chart).replaces, []);
    });

    it("keeps a custom resource as it is written, changes its spec in place, and replaces it under another name", async () => {
        const { emulator, target, check } = cluster();
        const to = target(ELASTICSEARCH, "tools-elasticsearch");
        const written = (name: string, count: number): Properties => ({
            apiVersion: "elasticsearch.k8s.elastic.co/v1",
            kind: "Elasticsearch",
            metadata: { name, namespace: "elastic", labels: { tier: "logs" } },
            spec: { version: "9.4.7", nodeSets: [{ name: "default", count }] },
        });
        const inputs = check(to, written("logs", 1));
        const { id, outputs } = await emulator.create(to, inputs, false);
        assert.equal(id, "elastic/logs");
        assert.deepEqual(outputs["spec"], inputs["spec"]);
        const { uid, ...metadata } = outputs["metadata"] as Properties;
        assert.match(uid as string, /^[0-9a-z]{32}$/);
        assert.deepEqual(metadata, inputs["metadata"]);
        const more = emulator.diff(to, inputs, check(to, written("logs", 3), inputs));
        assert.deepEqual([more.changed, more.replaces], [["spec"], []]);
        assert.deepEqual(emulator.diff(to, inputs, check(to, written("other", 1), inputs)).replaces, ["metadata"]);
        assert.deepEqual(emulator.diff(to, inputs, check(to, written("logs", 1), inputs)).changed, []);
        const newer = { ...inputs, apiVersion: "elasticsearch.k8s.elastic.co/v2" };
        assert.deepEqual(emulator.diff(to, inputs, newer).replaces, ["apiVersion"]);
    });

    it("reads an object, with what others changed, imports one, and has none after its deletion", async () => {
        const { store, emulator, target, check } = cluster();
        const to = target(ELASTICSEARCH, "logs");
        const inputs = check(to, { metadata: { name: "logs", namespace: "elastic" }, spec: { count: 1 } });
        const { id, outputs } = await emulator.create(to, inputs, false);
        assert.deepEqual(emulator.read(to, id, outputs, inputs), { properties: outputs, inputs });
        const found = store.objectIn("staging", ELASTICSEARCH, id)!;
        store.put({ ...found, drift: { spec: { count: 9 } } });
        assert.deepEqual(emulator.read(to, id, outputs, inputs)?.properties["spec"], { count: 9 });
        assert.deepEqual(emulator.read(to, id, {}, {})?.inputs["spec"], { count: 1 });
        await emulator.delete(to, id);
        assert.equal(emulator.read(to, id, outputs, inputs), undefined);
        await emulator.delete(to, id);
        assert.deepEqual([...store.all()], []);
    });

    it("keeps a Secret's texts in base64 among its data, as the provider does: another path than the program wrote", () => {
        const { target, check } = cluster();
        const to = target("kubernetes:core/v1:Secret", "user");
        const user: Properties = { metadata: { name: "user" }, stringData: secret({ name: "jaeger", password: "x" }) };
        const { metadata, ...kept } = check(to, { ...user, data: { name: "b2xk", roles: "YQ==" } });
        assert.deepEqual(metadata, user["metadata"]);
        assert.deepEqual(kept, { data: secret({ name: "amFlZ2Vy", password: "eA==", roles: "YQ==" }) });
        assert.deepEqual(check(to, { ...user, stringData: { password: UNKNOWN } })["stringData"], {
            password: UNKNOWN,
        });
        const other = target("kubernetes:core/v1:ConfigMap", "user");
        assert.deepEqual(check(other, user)["stringData"], user["stringData"]);
    });

    it("says what it has no answer to", () => {
        assert.throws(
            () => cluster().emulator.invoke("kubernetes:yaml:decode"),
            /no answer to kubernetes:yaml:decode; add it/,
        );
    });

    it("puts nothing into the cluster at a preview", async () => {
        const { store, emulator, target, check } = cluster();
        const to = target(ELASTICSEARCH, "logs");
        const inputs = check(to, { metadata: { name: "logs" }, spec: { count: 1 } });
        assert.deepEqual((await emulator.create(to, inputs, true)).outputs["status"], UNKNOWN);
        const { id, outputs } = await emulator.create(to, inputs, false);
        await emulator.update(to, id, outputs, { ...inputs, spec: { count: 2 } }, true);
        assert.deepEqual(store.objectIn("staging", ELASTICSEARCH, id)?.attributes["spec"], { count: 1 });
        await emulator.update(to, id, outputs, { ...inputs, spec: { count: 2 } }, false);
        assert.deepEqual(store.objectIn("staging", ELASTICSEARCH, id)?.attributes["spec"], { count: 2 });
    });

    it("refuses a second object of the same kind and name, as the API server does", async () => {
        const { emulator, target, check } = cluster();
        const object = { metadata: { name: "logs", namespace: "elastic" } };
        const first = target(ELASTICSEARCH, "first");
        await emulator.create(first, check(first, object), false);
        const second = target(ELASTICSEARCH, "second");
        await assert.rejects(emulator.create(second, check(second, object), false), /"elastic\/logs" already exists/);
    });
});
