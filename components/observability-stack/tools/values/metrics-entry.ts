/**
 * Where the application's metrics enter (R-OBS-1): Prometheus in agent mode, which keeps what it receives until every
 * replica has it. A load balancer before the replicas themselves would give each of them a part. No Pulumi here.
 */
import { CONTAINER_SECURITY, CORE, podSecurity, resources, spread, type Values } from "../pod-parts";
import { toolServiceAccounts } from "../service-accounts";
import type { Size } from "../sizes";
import { NAME } from "./prometheus";

/** Labels that the operator gives the agents' pods. */
export const ENTRY_LABELS = { "app.kubernetes.io/name": "prometheus-agent" } as const;
/** Of the agent, which the operator would choose by itself: the same as of the chart's Prometheus (charts.ts). */
const VERSION = "v3.14.0";

/** Spec of a PrometheusAgent. */
export function metricsEntrySpec(size: Size): Values {
    const replicas = Array.from({ length: size.replicas.prometheus }, (_, index) => `prometheus-${NAME}-${index}`);
    return {
        replicas: size.replicas.entry,
        version: VERSION,
        image: `quay.io/prometheus/prometheus:${VERSION}-distroless`,
        serviceAccountName: toolServiceAccounts.prometheus.serviceAccount,
        // It looks for no targets: what it has is sent to it.
        automountServiceAccountToken: false,
        priorityClassName: CORE,
        resources: resources("100m", "512Mi"),
        securityContext: podSecurity(1000),
        containers: [{ name: "prometheus", securityContext: CONTAINER_SECURITY }],
        topologySpreadConstraints: spread(ENTRY_LABELS),
        enableRemoteWriteReceiver: true,
        // A label of the entry would make two series of one whenever a task's connection moves to the other.
        replicaExternalLabelName: "",
        prometheusExternalLabelName: "",
        remoteWrite: replicas.map((replica) => ({
            name: replica,
            url: `http://${replica}.prometheus-operated.monitoring.svc:9090/api/v1/write`,
        })),
    };
}
