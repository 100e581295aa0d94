/**
 * Every Helm release of the cluster: chart, version and what it is for (R-OBS-1 to R-OBS-5). No Pulumi here.
 *
 * An upgrade changes a version here. Helm does not upgrade custom resource definitions: docs/runbooks/monitoring-upgrade.md.
 */
import type { Namespace } from "./namespaces";

export interface ChartRow {
    readonly chart: string;
    readonly repository: string;
    /** Exact version of the chart, as published. */
    readonly version: string;
    readonly namespace: Namespace | "kube-system";
    readonly purpose: string;
}

export const charts = {
    secrets: {
        chart: "secrets-store-csi-driver-provider-aws",
        repository: "https://aws.github.io/secrets-store-csi-driver-provider-aws",
        version: "3.1.1",
        namespace: "kube-system",
        purpose: "mounts secrets of Secrets Manager as files, so that no value lies in a manifest",
    },
    fluentbit: {
        chart: "aws-for-fluent-bit",
        repository: "https://aws.github.io/eks-charts",
        version: "0.2.0",
        namespace: "node-agents",
        purpose: "what the containers of every node write, into CloudWatch Logs",
    },
    prometheus: {
        chart: "kube-prometheus-stack",
        repository: "https://prometheus-community.github.io/helm-charts",
        version: "88.5.3",
        namespace: "monitoring",
        purpose: "Prometheus, Alertmanager, their operator, node exporter and kube-state-metrics",
    },
    yace: {
        chart: "prometheus-yet-another-cloudwatch-exporter",
        repository: "https://prometheus-community.github.io/helm-charts",
        version: "0.47.0",
        namespace: "monitoring",
        purpose: "metrics that only CloudWatch knows",
    },
    grafana: {
        chart: "grafana",
        repository: "https://grafana-community.github.io/helm-charts",
        version: "12.11.1",
        namespace: "monitoring",
        purpose: "dashboards as code",
    },
    elastic: {
        chart: "eck-operator",
        repository: "https://helm.elastic.co",
        version: "3.5.0",
        namespace: "elastic-system",
        purpose: "runs Elasticsearch, Kibana, Logstash and Filebeat from their custom resources",
    },
    jaeger: {
        chart: "jaeger",
        repository: "https://jaegertracing.github.io/helm-charts",
        version: "4.11.1",
        namespace: "elastic",
        purpose: "traces over OTLP into Elasticsearch",
    },
} as const satisfies Record<string, ChartRow>;

export type ReleaseName = keyof typeof charts;

/** Version of Elasticsearch, Kibana, Logstash and Filebeat, which move together. */
export const STACK_VERSION = "9.4.7";
