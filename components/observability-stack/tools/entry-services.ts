/** What is reached from outside the cluster, each on its node port (node-ports.ts). */
import * as k8s from "@pulumi/kubernetes";
import type { ChildOptions } from "../../shared/child-options";
import { KIBANA_LABELS } from "./elastic/kibana";
import { nodePorts } from "./node-ports";
import { JAEGER_LABELS } from "./values/jaeger";
import { ENTRY_LABELS } from "./values/metrics-entry";

/** Grafana's service is part of its chart. */
const services = {
    prometheus: { namespace: "monitoring", selector: ENTRY_LABELS, port: 9090 },
    jaeger: { namespace: "elastic", selector: JAEGER_LABELS, port: 4317 },
    kibana: { namespace: "elastic", selector: KIBANA_LABELS, port: 5601 },
} as const;

export function createEntryServices(name: string, opts: ChildOptions): void {
    for (const [tool, { namespace, selector, port }] of Object.entries(services)) {
        const nodePort = nodePorts[tool as keyof typeof services];
        new k8s.core.v1.Service(
            `${name}-${tool}-entry`,
            {
                metadata: {
                    name: `${tool}-entry`,
                    namespace,
                    // Its pods come with the release after it.
                    annotations: { "pulumi.com/skipAwait": "true" },
                },
                spec: {
                    type: "NodePort",
                    selector: { ...selector },
                    ports: [{ name: "entry", port, targetPort: port, nodePort, protocol: "TCP" }],
                },
            },
            opts,
        );
    }
}
