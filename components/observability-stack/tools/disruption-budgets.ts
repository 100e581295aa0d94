/** How many pods a drain may take at once, for what no chart and no operator guards. */
import * as k8s from "@pulumi/kubernetes";
import type { ChildOptions } from "../../shared/child-options";
import { KIBANA_LABELS } from "./elastic/kibana";
import { LOGSTASH_LABELS } from "./elastic/logstash";
import type { Size } from "./sizes";
import { JAEGER_LABELS } from "./values/jaeger";
import { ENTRY_LABELS } from "./values/metrics-entry";

const guarded = [
    { tool: "entry", namespace: "monitoring", labels: ENTRY_LABELS },
    { tool: "jaeger", namespace: "elastic", labels: JAEGER_LABELS },
    { tool: "kibana", namespace: "elastic", labels: KIBANA_LABELS },
    { tool: "logstash", namespace: "elastic", labels: LOGSTASH_LABELS },
] as const;

/** One pod may go at a time; a single pod has no budget, for a drain would never end. */
export function createDisruptionBudgets(name: string, { replicas }: Size, opts: ChildOptions): void {
    for (const { tool, namespace, labels } of guarded) {
        if (replicas[tool] > 1) {
            new k8s.policy.v1.PodDisruptionBudget(
                `${name}-${tool}-budget`,
                {
                    metadata: { name: `${tool}-budget`, namespace },
                    spec: {
                        maxUnavailable: 1,
                        // A pod that is not ready serves nobody: unasked, two of them would keep their nodes from being updated.
                        unhealthyPodEvictionPolicy: "AlwaysAllow",
                        selector: { matchLabels: { ...labels } },
                    },
                },
                opts,
            );
        }
    }
}
