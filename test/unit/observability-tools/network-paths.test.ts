import assert from "node:assert/strict";
import {
    guardedPods,
    networkPolicySpec,
    paths,
    podsOf,
    type PodsName,
} from "../../../components/observability-stack/tools/network-paths";
import { setupFiles } from "../../../components/observability-stack/tools/elastic/setup-job";
import { toolServiceAccounts } from "../../../components/observability-stack/tools/service-accounts";
import { trees } from "./trees";

const VPC = "10.0.0.0/16";
interface Rule {
    from?: unknown[];
    to?: unknown[];
    ports: { port: number; protocol: string }[];
}
const spec = (name: PodsName) => networkPolicySpec(name, VPC) as unknown as { ingress: Rule[]; egress: Rule[] };
const has = (rules: Rule[], port: number, protocol: string) =>
    rules.some(({ ports }) => ports.some((open) => open.port === port && open.protocol === protocol));

const way = (from: string, to: string, port: number) => `${from} → ${to} ${port} TCP`;
const toApi = (pods: string) => way(pods, "api", 443);

/** Services that the settings call, and the pods behind them; services have the ports of their pods. */
const services: Readonly<Record<string, PodsName>> = {
    "integers-prometheus.monitoring": "prometheus",
    "prometheus-operated.monitoring": "prometheus",
    "elasticsearch-es-http.elastic": "elasticsearch",
    "logstash-ls-beats.elastic": "logstash",
    "jaeger.elastic": "jaeger",
};

/** Every address of a service in the settings of a tool. */
function addressed(): string[] {
    const full = trees("full");
    const texts = [...Object.entries(full), ["setup", setupFiles([])] as const];
    return texts.flatMap(([tool, values]) =>
        [...JSON.stringify(values).matchAll(/([a-z-]+\.(?:monitoring|elastic))\.svc(?::(\d+))?/g)]
            .filter(([, , port]) => port !== undefined)
            .map(([, service, port]) => way(tool, services[service!] ?? service!, Number(port))),
    );
}

/** Ports of the pods behind the node ports (tools.test.ts). */
const behindNodePorts = { entry: 9090, jaeger: 4317, kibana: 5601, grafana: 3000 };

/** Ports of the charts' ServiceMonitors and of ours; the node exporter and the kubelet are on the nodes' own network. */
const scraped = {
    prometheus: [9090, 8080],
    alertmanager: [9093, 8080],
    ...{
        entry: [9090],
        stateMetrics: [8080],
        yace: [5000],
        grafana: [3000],
        jaeger: [8888],
        prometheusOperator: [10_250],
    },
    vpc: [9100, 10_250],
};

describe("network paths of the monitoring tools", () => {
    it("are each open at both ends that are pods", () => {
        for (const { from, to, ports, protocol = "TCP" } of paths) {
            for (const port of ports) {
                if (guardedPods.includes(from as PodsName)) {
                    assert.ok(has(spec(from as PodsName).egress, port, protocol), `${from} to ${to}`);
                }
                if (guardedPods.includes(to as PodsName)) {
                    assert.ok(has(spec(to as PodsName).ingress, port, protocol), `${from} to ${to}`);
                }
            }
        }
    });

    it("are what the tools need, and no other: addresses in their settings, node ports, scrapes, clusters, webhooks, APIs", () => {
        const needed = [
            ...addressed(),
            ...Object.entries(behindNodePorts).map(([pods, port]) => way("vpc", pods, port)),
            ...Object.entries(scraped).flatMap(([pods, ports]) => ports.map((port) => way("prometheus", pods, port))),
            ...["alertmanager 9094 TCP", "alertmanager 9094 UDP"].map((to) => `alertmanager → ${to}`),
            ...["prometheusOperator 10250", "elasticOperator 9443"].map((to) => `vpc → ${to} TCP`),
            // Its own cluster, and the operator and tools that ECK gives its address.
            ...[9200, 9300].map((port) => way("elasticsearch", "elasticsearch", port)),
            ...["elasticOperator", "kibana", "logstash"].map((from) => way(from, "elasticsearch", 9200)),
            ...guardedPods.flatMap((pods) => ["TCP", "UDP"].map((protocol) => `${pods} → dns 53 ${protocol}`)),
            ...Object.keys(toolServiceAccounts).map((tool) => way(tool, "internet", 443)),
            ...["prometheus", "alertmanager", "yace", "filebeat", "fluentbit"].map((tool) => way(tool, "identity", 80)),
            ...["prometheus", "stateMetrics", "prometheusOperator", "webhookJobs", "webhookPatch"].map(toApi),
            toApi("elasticOperator"),
        ];
        const open = paths.flatMap(({ from, to, ports, protocol = "TCP" }) =>
            ports.map((port) => `${from} → ${to} ${port} ${protocol}`),
        );
        assert.deepEqual(open.sort(), [...new Set(needed)].sort());
    });

    it("let nothing in from the internet", () => {
        assert.deepEqual(
            paths.filter(({ from }) => from === "internet" || from === "identity"),
            [],
        );
    });

    it("let out to the internet what calls AWS or the sign-in, by HTTPS alone", () => {
        const out = paths.filter(({ to }) => to === "internet");
        assert.deepEqual(out.map(({ from }) => from).sort(), Object.keys(toolServiceAccounts).sort());
        assert.deepEqual([...new Set(out.flatMap(({ ports }) => ports))], [443]);
    });

    it("reach Elasticsearch from its own stack alone", () => {
        const from = paths.filter(({ to }) => to === "elasticsearch").map((row) => row.from);
        assert.deepEqual(from.sort(), ["elasticOperator", "elasticsearch", "jaeger", "kibana", "logstash", "setup"]);
    });

    it("give the Pod Identity agent to every tool that acts by it itself, and to no other", () => {
        const wanted = Object.entries(toolServiceAccounts).filter(
            // The Secrets Store driver reads Grafana's secret for it (tools.test.ts).
            ([tool, { identity }]) => identity === "pod" && tool !== "grafana",
        );
        const found = paths.filter(({ to }) => to === "identity").map(({ from }) => from);
        assert.deepEqual(found.sort(), wanted.map(([tool]) => tool).sort());
    });

    it("are written as addresses and labels", () => {
        const { ingress } = spec("entry");
        assert.deepEqual(ingress, [
            {
                from: [
                    {
                        namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "monitoring" } },
                        podSelector: { matchLabels: podsOf.prometheus.labels },
                    },
                ],
                ports: [{ port: 9090, protocol: "TCP" }],
            },
            { from: [{ ipBlock: { cidr: VPC } }], ports: [{ port: 9090, protocol: "TCP" }] },
        ]);
    });

    it("end outside of the pods at the VPC, the API's service, the agent of roles, or at HTTPS of any address", () => {
        const blocks = (name: PodsName, port: number) =>
            (spec(name).egress as unknown as { to: { ipBlock?: { cidr: string } }[]; ports: { port: number }[] }[])
                .filter(({ ports }) => ports.some((open) => open.port === port))
                .map(({ to }) => to.flatMap(({ ipBlock }) => ipBlock?.cidr ?? []))
                .filter((cidrs) => cidrs.length > 0);
        // The address of the agent alone: 169.254.169.254 beside it are the node's own credentials.
        assert.deepEqual(blocks("prometheus", 80), [["169.254.170.23/32"]]);
        assert.deepEqual(blocks("prometheus", 443), [["0.0.0.0/0"], [VPC, "10.100.0.0/16", "172.20.0.0/16"]]);
        assert.deepEqual(blocks("prometheus", 9100), [[VPC]]);
    });

    it("bind both ways: a pod of a policy has no other way in or out", () => {
        for (const name of guardedPods) {
            const { podSelector, policyTypes } = networkPolicySpec(name, VPC);
            assert.deepEqual(policyTypes, ["Ingress", "Egress"], name);
            assert.deepEqual(podSelector, { matchLabels: podsOf[name].labels }, name);
        }
    });

    it("let every kind of pod ask for names", () => {
        for (const name of guardedPods) {
            assert.ok(has(spec(name).egress, 53, "UDP") && has(spec(name).egress, 53, "TCP"), name);
        }
    });
});
