/**
 * How many of each tool run where it is not always one, and what they ask for. No Pulumi here.
 *
 * `small` has one of everything: losing a node makes monitoring of that environment blind until Kubernetes has started the
 * tool elsewhere, and the heartbeat alarm says so (R-OBS-6). `full` loses a node or a zone without loss (R-OBS-1).
 */
import { type Resources, resources } from "./pod-parts";

export interface Size {
    readonly replicas: {
        readonly prometheus: number;
        readonly entry: number;
        readonly alertmanager: number;
        readonly jaeger: number;
        readonly elasticsearch: number;
        readonly kibana: number;
        readonly logstash: number;
    };
    readonly prometheus: Resources;
    readonly elasticsearch: Resources;
    readonly logstash: Resources;
    /** GiB of one Prometheus replica. */
    readonly prometheusDisk: number;
    /** GiB of one Elasticsearch node. */
    readonly elasticsearchDisk: number;
    /** Copies of each shard beside the first. */
    readonly indexReplicas: number;
}

export const sizes = {
    small: {
        replicas: {
            prometheus: 1,
            entry: 1,
            alertmanager: 1,
            jaeger: 1,
            elasticsearch: 1,
            kibana: 1,
            logstash: 1,
        },
        prometheus: resources("250m", "2Gi"),
        elasticsearch: resources("500m", "2Gi"),
        logstash: resources("250m", "1536Mi"),
        prometheusDisk: 50,
        elasticsearchDisk: 50,
        indexReplicas: 0,
    },
    full: {
        replicas: {
            prometheus: 2,
            entry: 2,
            alertmanager: 3,
            jaeger: 2,
            elasticsearch: 3,
            kibana: 2,
            logstash: 2,
        },
        prometheus: resources("500m", "4Gi"),
        elasticsearch: resources("1", "4Gi"),
        logstash: resources("500m", "2Gi"),
        prometheusDisk: 100,
        elasticsearchDisk: 200,
        indexReplicas: 1,
    },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof sizes;
