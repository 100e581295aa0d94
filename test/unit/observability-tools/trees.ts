import { elasticsearchSpec } from "../../../components/observability-stack/tools/elastic/elasticsearch";
import { filebeatSpec } from "../../../components/observability-stack/tools/elastic/filebeat";
import { kibanaSpec } from "../../../components/observability-stack/tools/elastic/kibana";
import { logstashSpec } from "../../../components/observability-stack/tools/elastic/logstash";
import { setupJobSpec } from "../../../components/observability-stack/tools/elastic/setup-job";
import type { Values } from "../../../components/observability-stack/tools/pod-parts";
import { type SizeName, sizes } from "../../../components/observability-stack/tools/sizes";
import { grafanaValues } from "../../../components/observability-stack/tools/values/grafana";
import { jaegerValues } from "../../../components/observability-stack/tools/values/jaeger";
import { metricsEntrySpec } from "../../../components/observability-stack/tools/values/metrics-entry";
import { fluentBitValues } from "../../../components/observability-stack/tools/values/fluent-bit";
import { elasticOperatorValues, secretsValues } from "../../../components/observability-stack/tools/values/operators";
import { prometheusValues } from "../../../components/observability-stack/tools/values/prometheus";
import { yaceValues } from "../../../components/observability-stack/tools/values/yace";
import { ARGS } from "./fixture";

export const region = "us-east-1";

export function prometheus(name: SizeName) {
    const size = sizes[name];
    return prometheusValues({
        size,
        rules: { ...ARGS, prometheusReplicas: size.replicas.prometheus },
        remoteWriteUrl: "https://aps/api/v1/remote_write",
        alertmanager: {
            region,
            topicArns: { critical: "arn:c", warning: "arn:w", info: "arn:i" },
            heartbeatTopicArn: "arn:h",
        },
    });
}
export const signIn = {
    authorizeUrl: "https://a",
    tokenUrl: "https://t",
    userInfoUrl: "https://u",
    clientId: "id",
    rolesClaim: "cognito:groups",
    adminRole: "admin",
};
export const grafana = () => grafanaValues({ panels: ARGS, grafanaUrl: "https://grafana.example.com", signIn });

/** The values of every chart and the spec of every custom resource. */
export const trees = (name: SizeName): Readonly<Record<string, Values>> => ({
    fluentbit: fluentBitValues({ region, logGroupName: ARGS.containerLogGroupName as string }),
    prometheus: prometheus(name),
    grafana: grafana(),
    yace: yaceValues({ environment: "prod", project: "integers", region, standbyRegion: ARGS.standbyRegion }),
    elastic: elasticOperatorValues(),
    secrets: secretsValues(region),
    jaeger: jaegerValues(sizes[name]),
    entry: metricsEntrySpec(sizes[name]),
    elasticsearch: elasticsearchSpec({ size: sizes[name], zones: ARGS.zones, region, snapshotRoleArn: "arn:r" }),
    kibana: kibanaSpec(sizes[name]),
    logstash: logstashSpec(sizes[name]),
    filebeat: filebeatSpec({ region, logGroupNames: ["/a"] }),
    setup: setupJobSpec("files"),
});

export const sizeNames = Object.keys(sizes) as SizeName[];

/** The value at a path such as `a.b.0.c`. */
export function at(tree: unknown, path: string): unknown {
    return path.split(".").reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], tree);
}
