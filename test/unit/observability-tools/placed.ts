/** Where the pods of each replicated tool may be, read from its values or its custom resource. */
import { ELASTICSEARCH_LABELS } from "../../../components/observability-stack/tools/elastic/elasticsearch";
import { KIBANA_LABELS } from "../../../components/observability-stack/tools/elastic/kibana";
import { LOGSTASH_LABELS } from "../../../components/observability-stack/tools/elastic/logstash";
import type { Values } from "../../../components/observability-stack/tools/pod-parts";
import type { SizeName } from "../../../components/observability-stack/tools/sizes";
import { JAEGER_LABELS } from "../../../components/observability-stack/tools/values/jaeger";
import { ENTRY_LABELS } from "../../../components/observability-stack/tools/values/metrics-entry";
import { at, trees } from "./trees";

const ON_DEMAND = { "eks.amazonaws.com/capacityType": "ON_DEMAND" };

export type PlacedTool = "prometheus" | "alertmanager" | "entry" | "jaeger" | "elasticsearch" | "kibana" | "logstash";

interface Spread {
    readonly key: string;
    /** A pod that cannot be placed so is not placed. */
    readonly must: boolean;
    /** Of the pods that are counted; absent where chart or operator takes its own. */
    readonly labels?: unknown;
}

export interface PlacedPods {
    readonly tool: PlacedTool;
    readonly replicas: number;
    readonly labels: object;
    readonly spread: readonly Spread[];
    readonly onDemand: boolean;
    readonly priority: unknown;
    /** Claims of disks. */
    readonly claims: number;
    /** Pods that the chart's own disruption budget keeps. */
    readonly budget?: number;
    readonly monitors?: Values;
}

const name = (value: string) => ({ "app.kubernetes.io/name": value });

export function placedPods(size: SizeName): readonly PlacedPods[] {
    const tree = trees(size);
    const placed = (
        tool: PlacedTool,
        labels: object,
        replicas: unknown,
        pod: unknown,
        more: Partial<PlacedPods> = {},
    ): PlacedPods => ({
        ...{ tool, labels, replicas: replicas as number, claims: 0 },
        spread: spreadOf(pod),
        onDemand: JSON.stringify(at(pod, "nodeSelector")) === JSON.stringify(ON_DEMAND),
        priority: at(pod, "priorityClassName"),
        ...more,
    });
    const values = tree["prometheus"];
    const prometheus = at(values, "prometheus.prometheusSpec") as Values;
    const alertmanager = at(values, "alertmanager.alertmanagerSpec") as Values;
    const budget = (path: string) =>
        at(values, `${path}.enabled`) === true ? (at(values, `${path}.minAvailable`) as number) : undefined;
    const { serviceMonitorSelectorNilUsesHelmValues, podMonitorSelectorNilUsesHelmValues } = prometheus;
    const jaeger = at(tree["jaeger"], "jaeger");
    const nodes = at(tree["elasticsearch"], "nodeSets.0");
    return [
        placed("prometheus", name("prometheus"), prometheus["replicas"], prometheus, {
            claims: at(prometheus, "storageSpec.volumeClaimTemplate.spec") ? 1 : 0,
            budget: budget("prometheus.podDisruptionBudget"),
            monitors: { serviceMonitorSelectorNilUsesHelmValues, podMonitorSelectorNilUsesHelmValues },
            spread: [
                {
                    key: prometheus["podAntiAffinityTopologyKey"] as string,
                    must: prometheus["podAntiAffinity"] === "hard",
                },
            ],
        }),
        placed("alertmanager", name("alertmanager"), alertmanager["replicas"], alertmanager, {
            claims: at(alertmanager, "storage.volumeClaimTemplate.spec") ? 1 : 0,
            budget: budget("alertmanager.podDisruptionBudget"),
        }),
        placed("entry", ENTRY_LABELS, at(tree["entry"], "replicas"), tree["entry"]),
        placed("jaeger", JAEGER_LABELS, at(jaeger, "replicas"), jaeger),
        placed("elasticsearch", ELASTICSEARCH_LABELS, at(nodes, "count"), at(nodes, "podTemplate.spec"), {
            claims: (at(nodes, "volumeClaimTemplates") as unknown[]).length,
            // ECK requires the zones that it is told, and spreads over them strictly.
            spread: at(nodes, "zoneAwareness.zones") ? [{ key: "topology.kubernetes.io/zone", must: true }] : [],
        }),
        placed("kibana", KIBANA_LABELS, at(tree["kibana"], "count"), at(tree["kibana"], "podTemplate.spec")),
        placed("logstash", LOGSTASH_LABELS, at(tree["logstash"], "count"), at(tree["logstash"], "podTemplate.spec")),
    ];
}

function spreadOf(pod: unknown): Spread[] {
    const rows = (at(pod, "topologySpreadConstraints") ?? []) as {
        topologyKey: string;
        whenUnsatisfiable: string;
        maxSkew: number;
        labelSelector: { matchLabels: unknown };
    }[];
    return rows.map(({ topologyKey, whenUnsatisfiable, maxSkew, labelSelector }) => ({
        key: topologyKey,
        must: whenUnsatisfiable === "DoNotSchedule" && maxSkew === 1,
        labels: labelSelector.matchLabels,
    }));
}
