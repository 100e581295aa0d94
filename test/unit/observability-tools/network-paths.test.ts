import assert from "node:assert/strict";
import {
    guardedPods,
    networkPolicySpec,
    paths,
    podsOf,
    type PodsName,
} from "../../../components/observability-stack/tools/network-paths";
import { toolServiceAccounts } from "../../../components/observability-stack/tools/service-accounts";

const VPC = "10.0.0.0/16";
interface Rule {
    from?: unknown[];
    to?: unknown[];
    ports: { port: number; protocol: string }[];
}
const spec = (name: PodsName) => networkPolicySpec(name, VPC) as unknown as { ingress: Rule[]; egress: Rule[] };
const has = (rules: Rule[], port: number, protocol: string) =>
    rules.some(({ ports }) => ports.some((open) => open.port === port && open.protocol === protocol));

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

    it("let every kind of pod ask for names", () => {
        for (const name of guardedPods) {
            assert.ok(has(spec(name).egress, 53, "UDP") && has(spec(name).egress, 53, "TCP"), name);
        }
    });
});
