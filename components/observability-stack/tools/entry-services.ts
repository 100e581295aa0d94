/** What is reached from outside the cluster, each on its node port (entrances.ts). */
import * as k8s from "@pulumi/kubernetes";
import type { ChildOptions } from "../../shared/child-options";
import { entrances } from "../entrances";
import { KIBANA_LABELS } from "./elastic/kibana";
import { JAEGER_LABELS } from "./values/jaeger";
import { ENTRY_LABELS } from "./values/metrics-entry";

/** Grafana's service is part of its chart. */
const services = {
    prometheus: { namespace: "monitoring", selector: ENTRY_LABELS },
    jaeger: { namespace: "elastic", selector: JAEGER_LABELS },
    kibana: { namespace: "elastic", selector: KIBANA_LABELS },
} as const;

export function createEntryServices(name: string, opts: ChildOptions): void {
    for (const [tool, { namespace, selector }] of Object.entries(services)) {
        const { port, nodePort } = entrances[tool as keyof typeof services];
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
