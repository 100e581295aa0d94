/**
 * What Elasticsearch is told once it runs: how long an index lives, where snapshots go, what the logs look like
 * (R-OBS-4, R-OBS-5). Rows of its REST API; each can be sent again without harm. No Pulumi here.
 */
import type { Values } from "../pod-parts";
import type { Size } from "../sizes";

/** Data stream of the logs; the operator's role for Logstash covers `logs-*`. */
export const LOG_STREAM = "logs-cloudwatch-integers";
const LOG_LIFECYCLE = "integers-logs";
/** Jaeger and its rollover tool look the policy up under this name. */
const JAEGER_LIFECYCLE = "jaeger-ilm-policy";
const REPOSITORY = "s3";

/** CloudWatch keeps logs longer (each layer's logRetentionDays); Elasticsearch is where they are searched. */
export const LOG_DAYS = 30;
const TRACE_DAYS = 7;
const SNAPSHOT_DAYS = 30;

export interface Call {
    /** Path of a PUT, without `/` in front. */
    readonly path: string;
    readonly body: Values;
}

interface LifecycleInputs {
    readonly size: Size;
    readonly snapshotBucketName: string;
}

export function lifecycleCalls({ size, snapshotBucketName }: LifecycleInputs): readonly Call[] {
    return [
        { path: `_ilm/policy/${LOG_LIFECYCLE}`, body: policy("1d", "20gb", LOG_DAYS) },
        { path: `_ilm/policy/${JAEGER_LIFECYCLE}`, body: policy("1d", "20gb", TRACE_DAYS) },
        {
            path: `_index_template/${LOG_LIFECYCLE}`,
            body: {
                index_patterns: [LOG_STREAM],
                data_stream: {},
                // Above Elasticsearch's own template for logs-*-*, which has 100.
                priority: 500,
                template: {
                    settings: {
                        "index.lifecycle.name": LOG_LIFECYCLE,
                        "index.number_of_shards": 1,
                        "index.number_of_replicas": size.indexReplicas,
                        "index.mapping.total_fields.limit": 2000,
                        // Names of parameters are the users' own: one too many is not searched, and its line not refused.
                        "index.mapping.total_fields.ignore_dynamic_beyond_limit": true,
                        "index.mapping.ignore_malformed": true,
                    },
                    mappings: { dynamic_templates: KEYWORDS, properties: JSON_LINES },
                },
            },
        },
        {
            path: `_snapshot/${REPOSITORY}`,
            body: { type: "s3", settings: { bucket: snapshotBucketName, base_path: "elasticsearch" } },
        },
        {
            path: "_slm/policy/daily",
            body: {
                schedule: "0 30 1 * * ?",
                name: "<daily-{now/d}>",
                repository: REPOSITORY,
                config: { include_global_state: true, feature_states: ["kibana", "security"] },
                retention: { expire_after: `${SNAPSHOT_DAYS}d`, min_count: 7, max_count: 60 },
            },
        },
    ];
}

/**
 * Where Logstash puts a line of JSON (logstash.ts). Unasked, Elasticsearch refuses a line in which a name stands for an object
 * and in another for a value, also by a dot in it, such as Kubernetes' labels `app` and `app.kubernetes.io/name`.
 */
const JSON_LINES = {
    /** Of the application: each name is a field with its type, objects by their path. */
    app: { type: "object", subobjects: false },
    /** Of AWS and of Kubernetes, with thousands of names: one field, whose parts are searched as words. Schemas in the audit lie deep. */
    record: { type: "flattened", ignore_above: 1024, depth_limit: 100 },
};

/** A name or an id is looked up, not analysed. */
const KEYWORDS = [
    { strings: { match_mapping_type: "string", unmatch: "message", mapping: { type: "keyword", ignore_above: 1024 } } },
];

function policy(age: string, size: string, days: number): Values {
    return {
        policy: {
            phases: {
                hot: { actions: { rollover: { max_age: age, max_primary_shard_size: size } } },
                delete: { min_age: `${days}d`, actions: { delete: {} } },
            },
        },
    };
}
