/**
 * Which pod may talk to which (R-NET-3 inside the cluster). Each namespace denies everything; each row opens one
 * connection at both of its ends. Pods on the node's own network (node exporter) are outside of what these rules see.
 * No Pulumi here.
 */
import { ELASTICSEARCH_LABELS } from "./elastic/elasticsearch";
import { FILEBEAT_LABELS } from "./elastic/filebeat";
import { KIBANA_LABELS } from "./elastic/kibana";
import { BEATS_PORT, LOGSTASH_LABELS } from "./elastic/logstash";
import { SETUP_LABELS } from "./elastic/setup-job";
import type { Namespace } from "./namespaces";
import type { Values } from "./pod-parts";
import { JAEGER_METRICS_PORT } from "./values/jaeger";
import { ENTRY_LABELS } from "./values/metrics-entry";

interface Pods {
    readonly namespace: Namespace | "kube-system";
    readonly labels: Readonly<Record<string, string>>;
}

const app = (namespace: Namespace, name: string): Pods => ({ namespace, labels: { "app.kubernetes.io/name": name } });

/** Pods by what they run, with the labels that chart or operator gives them. */
export const podsOf = {
    dns: { namespace: "kube-system", labels: { "k8s-app": "kube-dns" } },
    prometheus: app("monitoring", "prometheus"),
    entry: { namespace: "monitoring", labels: ENTRY_LABELS },
    alertmanager: app("monitoring", "alertmanager"),
    stateMetrics: app("monitoring", "kube-state-metrics"),
    yace: app("monitoring", "prometheus-yet-another-cloudwatch-exporter"),
    grafana: app("monitoring", "grafana"),
    prometheusOperator: { namespace: "monitoring", labels: { app: "kube-prometheus-stack-operator" } },
    webhookJobs: { namespace: "monitoring", labels: { app: "kube-prometheus-stack-admission-create" } },
    webhookPatch: { namespace: "monitoring", labels: { app: "kube-prometheus-stack-admission-patch" } },
    fluentbit: app("node-agents", "aws-for-fluent-bit"),
    elasticOperator: app("elastic-system", "elastic-operator"),
    elasticsearch: { namespace: "elastic", labels: ELASTICSEARCH_LABELS },
    kibana: { namespace: "elastic", labels: KIBANA_LABELS },
    logstash: { namespace: "elastic", labels: LOGSTASH_LABELS },
    filebeat: { namespace: "elastic", labels: FILEBEAT_LABELS },
    setup: { namespace: "elastic", labels: SETUP_LABELS },
    // Its rollover job carries the same name.
    jaeger: app("elastic", "jaeger"),
} as const satisfies Record<string, Pods>;

export type PodsName = keyof typeof podsOf;

/**
 * Ends outside the pods: `vpc`, nodes and load balancer; `api`, Kubernetes' API; `identity`, the Pod Identity agent on the
 * node; `internet`, AWS and the sign-in, beyond the NAT gateway or an endpoint (the security groups say which).
 */
const OUTSIDE = ["vpc", "api", "identity", "internet"] as const;
type Outside = (typeof OUTSIDE)[number];
type End = PodsName | Outside;

/** EKS takes the cluster's service addresses from one of these, whichever the VPC does not have. */
const SERVICE_BLOCKS = ["10.100.0.0/16", "172.20.0.0/16"];

interface Path {
    readonly from: End;
    readonly to: End;
    readonly ports: readonly number[];
    readonly protocol?: "TCP" | "UDP";
    readonly why: string;
}

const HTTPS = [443] as const;
const path = (from: End, to: End, ports: readonly number[], why: string): Path => ({ from, to, ports, why });
const named = (Object.keys(podsOf) as PodsName[]).filter((name) => name !== "dns");

export const paths: readonly Path[] = [
    ...named.flatMap((name) => [
        path(name, "dns", [53], "names"),
        { ...path(name, "dns", [53], "names"), protocol: "UDP" as const },
    ]),
    // EKS user guide, "Understand how EKS Pod Identity works": the agent listens on 169.254.170.23, port 80.
    // Grafana's role is used by the driver that mounts its secret, on the node's own network.
    ...(["prometheus", "alertmanager", "yace", "filebeat", "fluentbit"] as const).map((name) =>
        path(name, "identity", [80], "credentials of its role"),
    ),
    path("prometheus", "internet", HTTPS, "remote write to the managed workspace"),
    path("alertmanager", "internet", HTTPS, "SNS"),
    path("yace", "internet", HTTPS, "CloudWatch"),
    path("grafana", "internet", HTTPS, "token and user of the sign-in"),
    path("filebeat", "internet", HTTPS, "CloudWatch Logs"),
    path("fluentbit", "internet", HTTPS, "CloudWatch Logs"),
    path("elasticsearch", "internet", HTTPS, "STS, snapshots in S3"),
    ...(
        ["prometheus", "stateMetrics", "prometheusOperator", "webhookJobs", "webhookPatch", "elasticOperator"] as const
    ).map((name) => path(name, "api", HTTPS, "Kubernetes' API")),
    path("vpc", "prometheusOperator", [10_250], "the API server asks it whether a rule is valid"),
    path("vpc", "elasticOperator", [9443], "the API server asks it whether a resource is valid"),
    path("prometheus", "vpc", [9100, 10_250], "node exporter and kubelet on every node"),
    path("prometheus", "prometheus", [9090, 8080], "itself and its replica"),
    path("prometheus", "entry", [9090], "scrape"),
    path("prometheus", "alertmanager", [9093, 8080], "alerts and scrape"),
    path("prometheus", "stateMetrics", [8080], "scrape"),
    path("prometheus", "yace", [5000], "scrape"),
    path("prometheus", "grafana", [3000], "scrape"),
    path("prometheus", "jaeger", [JAEGER_METRICS_PORT], "scrape"),
    path("prometheus", "prometheusOperator", [10_250], "scrape"),
    path("alertmanager", "alertmanager", [9094], "gossip, so that an alert is told once"),
    { ...path("alertmanager", "alertmanager", [9094], "gossip"), protocol: "UDP" },
    path("vpc", "entry", [9090], "metrics of the application"),
    path("entry", "prometheus", [9090], "to every replica"),
    path("vpc", "grafana", [3000], "people"),
    path("grafana", "prometheus", [9090], "queries"),
    path("grafana", "jaeger", [16_686], "traces"),
    path("vpc", "jaeger", [4317], "traces of the application"),
    path("jaeger", "elasticsearch", [9200], "spans"),
    path("elasticsearch", "elasticsearch", [9200, 9300], "the cluster itself"),
    path("elasticOperator", "elasticsearch", [9200], "health, users, upgrades"),
    path("kibana", "elasticsearch", [9200], "searches"),
    path("setup", "elasticsearch", [9200], "lifecycles and snapshots"),
    path("logstash", "elasticsearch", [9200], "logs"),
    path("filebeat", "logstash", [BEATS_PORT], "logs"),
    path("vpc", "kibana", [5601], "people"),
];

/** Spec of a NetworkPolicy that denies both ways to every pod of its namespace. */
export const DENY_ALL = { podSelector: {}, policyTypes: ["Ingress", "Egress"] };

/** Kinds of pods that get a policy; those of the cluster itself are not ours. */
export const guardedPods: readonly PodsName[] = named;

/** Spec of the NetworkPolicy of one kind of pod: what comes in and what goes out. */
export function networkPolicySpec(pods: PodsName, vpcCidrBlock: string) {
    const ingress = paths.filter(({ to }) => to === pods);
    const egress = paths.filter(({ from }) => from === pods);
    return {
        podSelector: { matchLabels: podsOf[pods].labels },
        policyTypes: ["Ingress", "Egress"],
        ingress: ingress.map((row) => ({ from: peers(row.from, vpcCidrBlock), ports: ports(row) })),
        egress: egress.map((row) => ({ to: peers(row.to, vpcCidrBlock), ports: ports(row) })),
    };
}

function peers(end: End, vpcCidrBlock: string): Values[] {
    if (isOutside(end)) {
        return blocksOf(vpcCidrBlock)[end].map((cidr) => ({ ipBlock: { cidr } }));
    }
    const { namespace, labels } = podsOf[end];
    const namespaceSelector = { matchLabels: { "kubernetes.io/metadata.name": namespace } };
    return [{ namespaceSelector, podSelector: { matchLabels: labels } }];
}

/** A pod calls the API by its service's address, which the network plug-in may see before or after its translation. */
function blocksOf(vpcCidrBlock: string): Readonly<Record<Outside, readonly string[]>> {
    return {
        vpc: [vpcCidrBlock],
        api: [vpcCidrBlock, ...SERVICE_BLOCKS],
        identity: ["169.254.170.23/32"],
        internet: ["0.0.0.0/0"],
    };
}

function isOutside(end: End): end is Outside {
    return OUTSIDE.some((outside) => outside === end);
}

function ports({ ports: numbers, protocol = "TCP" }: Path) {
    return numbers.map((port) => ({ port, protocol }));
}
