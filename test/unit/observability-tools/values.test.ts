import assert from "node:assert/strict";
import { namespaces } from "../../../components/observability-stack/tools/namespaces";
import { sizes } from "../../../components/observability-stack/tools/sizes";
import { at, sizeNames, trees } from "./trees";

/** Where each chart or resource takes the requests of each of its containers, and how many pods there are. */
const containers: readonly (readonly [tree: string, path: string, pods?: string])[] = [
    ["prometheus", "prometheusOperator.resources"],
    ["prometheus", "prometheusOperator.prometheusConfigReloader.resources"],
    ["prometheus", "prometheusOperator.admissionWebhooks.patch.resources"],
    ["prometheus", "prometheus.prometheusSpec.resources", "prometheus.prometheusSpec.replicas"],
    ["prometheus", "alertmanager.alertmanagerSpec.resources", "alertmanager.alertmanagerSpec.replicas"],
    ["prometheus", "kube-state-metrics.resources"],
    ["prometheus", "prometheus-node-exporter.resources"],
    ["grafana", "resources"],
    ["grafana", "downloadDashboards.resources"],
    ["yace", "resources"],
    ["elastic", "resources"],
    ["secrets", "resources"],
    ["fluentbit", "resources"],
    ["jaeger", "jaeger.resources", "jaeger.replicas"],
    ["jaeger", "esRollover.resources"],
    ["entry", "resources", "replicas"],
    ["elasticsearch", "nodeSets.0.podTemplate.spec.containers.0.resources", "nodeSets.0.count"],
    ["elasticsearch", "nodeSets.0.podTemplate.spec.initContainers.0.resources"],
    ["elasticsearch", "nodeSets.0.podTemplate.spec.initContainers.1.resources"],
    ["kibana", "podTemplate.spec.containers.0.resources", "count"],
    ["logstash", "podTemplate.spec.containers.0.resources", "count"],
    ["logstash", "podTemplate.spec.initContainers.0.resources"],
    ["logstash", "podTemplate.spec.initContainers.1.resources"],
    ["filebeat", "deployment.podTemplate.spec.containers.0.resources"],
    ["setup", "template.spec.containers.0.resources"],
];

const cpu = (text: string) => (text.endsWith("m") ? Number(text.slice(0, -1)) / 1000 : Number(text));
const mebibytes = (text: string) => Number.parseFloat(text) * (text.endsWith("Gi") ? 1024 : 1);

interface Requests {
    readonly requests: { readonly cpu: string; readonly memory: string };
    readonly limits: { readonly memory: string };
}

for (const name of sizeNames) {
    describe(`monitoring values, ${name}`, () => {
        for (const [tree, path] of containers) {
            it(`${tree} asks for processor and memory at ${path} and is limited to that memory`, () => {
                const found = at(trees(name)[tree], path) as Requests;
                assert.ok(cpu(found.requests.cpu) > 0, path);
                assert.ok(mebibytes(found.requests.memory) >= 64, path);
                assert.equal(found.limits.memory, found.requests.memory);
            });
        }

        it("asks for nothing that a restricted namespace refuses, but for what runs on each node", () => {
            for (const [tree, values] of Object.entries(trees(name)).filter(([own]) => own !== "fluentbit")) {
                const text = JSON.stringify(values);
                assert.doesNotMatch(text, /hostPath|hostNetwork|"privileged":true|"runAsUser":0|"add":\[/, tree);
            }
        });

        it("leaves no tree without requests", () => {
            assert.deepEqual([...new Set(containers.map(([tree]) => tree))].sort(), Object.keys(trees(name)).sort());
        });

        const namespaceOf = (tree: string) =>
            ["prometheus", "grafana", "yace", "entry"].includes(tree)
                ? "monitoring"
                : ["elastic", "secrets", "fluentbit"].includes(tree)
                  ? undefined
                  : "elastic";
        for (const namespace of ["monitoring", "elastic"] as const) {
            it(`fits into the quota of ${namespace}, with a second pod of each tool during an update`, () => {
                const rows = containers.filter(([tree]) => namespaceOf(tree) === namespace);
                const sum = (of: (found: Requests) => number) =>
                    rows.reduce((total, [tree, path, pods]) => {
                        const count = pods === undefined ? 1 : (at(trees(name)[tree], pods) as number);
                        return total + of(at(trees(name)[tree], path) as Requests) * count;
                    }, 0);
                const quota = namespaces[namespace].quota[name];
                const largest = 2; // processors and GiB beside what runs always
                assert.ok(sum(({ requests }) => cpu(requests.cpu)) + 0.5 <= Number(quota["requests.cpu"]));
                const gibibytes = sum(({ requests }) => mebibytes(requests.memory)) / 1024;
                assert.ok(gibibytes + largest <= Number.parseFloat(quota["requests.memory"]), String(gibibytes));
            });
        }

        it("keeps as many disks as the quotas allow", () => {
            const { replicas, prometheusDisk, elasticsearchDisk } = sizes[name];
            const storage = (namespace: "monitoring" | "elastic") =>
                Number.parseFloat(namespaces[namespace].quota[name]["requests.storage"]);
            assert.ok(replicas.prometheus * prometheusDisk + replicas.alertmanager * 2 <= storage("monitoring"));
            assert.ok(replicas.elasticsearch * elasticsearchDisk + 1 <= storage("elastic"));
        });
    });
}
