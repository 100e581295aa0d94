/** Values of Jaeger v2 (R-OBS-4): OTLP in, Elasticsearch's indices with a lifecycle behind. No Pulumi here. */
import { createHash } from "node:crypto";
import { goMemoryLimit } from "../../../shared/go-memory";
import { ELASTICSEARCH_CA, ELASTICSEARCH_URL } from "../elastic/elasticsearch";
import { JAEGER_USER_SECRET } from "../elastic/users";
import { CONTAINER_SECURITY, podSecurity, READ_ONLY, resources, spread, type Values } from "../pod-parts";
import type { Size } from "../sizes";

export const JAEGER_LABELS = {
    "app.kubernetes.io/name": "jaeger",
    "app.kubernetes.io/component": "all-in-one",
} as const;

/** Of its own metrics. */
export const JAEGER_METRICS_PORT = 8888;

/** Of the pods: another configuration is other pods. */
export const CONFIG_LABEL = "config-hash";
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** MiB of a pod, and percent of them that spans may take. */
const MEMORY_MIB = 512;
const LIMIT_PERCENTAGE = 75;

const CA = "/etc/elasticsearch/ca.crt";
const BACKEND = "traces";

const fromSecret = (name: string, key: "username" | "password") => ({
    name,
    valueFrom: { secretKeyRef: { name: JAEGER_USER_SECRET, key } },
});
const user = [fromSecret("ES_USERNAME", "username"), fromSecret("ES_PASSWORD", "password")];
const rollover = [
    ...user,
    { name: "ES_USE_ILM", value: "true" },
    { name: "ES_TLS_ENABLED", value: "true" },
    { name: "ES_TLS_CA", value: CA },
];

export function jaegerValues(size: Size): Values {
    const userconfig = collector(size);
    return {
        fullnameOverride: "jaeger",
        jaeger: {
            replicas: size.replicas.jaeger,
            // The chart mounts the file and starts nothing anew when it changes.
            podLabels: { [CONFIG_LABEL]: sha256(JSON.stringify(userconfig)).slice(0, 16) },
            strategy: { type: "RollingUpdate" },
            resources: resources("200m", `${MEMORY_MIB}Mi`),
            topologySpreadConstraints: spread(JAEGER_LABELS),
            podSecurityContext: podSecurity(10001),
            securityContext: READ_ONLY,
            serviceAccount: { automountServiceAccountToken: false },
            extraEnv: [...user, { name: "GOMEMLIMIT", value: goMemoryLimit((MEMORY_MIB * LIMIT_PERCENTAGE) / 100) }],
            extraVolumes: [
                { name: ELASTICSEARCH_CA, secret: { secretName: ELASTICSEARCH_CA } },
                // The image's only volume; nothing of it is needed with Elasticsearch as the storage.
                { name: "tmp", emptyDir: { sizeLimit: "64Mi" } },
            ],
            extraVolumeMounts: [
                { name: ELASTICSEARCH_CA, mountPath: CA, subPath: "ca.crt", readOnly: true },
                { name: "tmp", mountPath: "/tmp" },
            ],
        },
        userconfig,
        storage: { type: "elasticsearch", elasticsearch: { url: ELASTICSEARCH_URL } },
        // Before Jaeger starts it makes the aliases; from then on Elasticsearch rolls over by the policy itself.
        esRollover: {
            enabled: true,
            extraEnv: [
                ...rollover,
                // Later than the policy's own rollover, so that there is one that decides.
                { name: "CONDITIONS", value: JSON.stringify({ max_age: "90d" }) },
            ],
            extraSecretMounts: [
                { name: "ca", secretName: ELASTICSEARCH_CA, mountPath: CA, subPath: "ca.crt", readOnly: true },
            ],
            initHook: {
                extraEnv: [
                    ...rollover,
                    { name: "SHARDS", value: "1" },
                    { name: "REPLICAS", value: String(size.indexReplicas) },
                ],
            },
            resources: resources("50m", "64Mi"),
            podSecurityContext: podSecurity(1000),
            securityContext: CONTAINER_SECURITY,
        },
    };
}

/** Jaeger v2 is a collector with a storage extension: its file is a collector's. */
function collector(size: Size): Values {
    const index = { shards: 1, replicas: size.indexReplicas };
    return {
        service: {
            extensions: ["jaeger_storage", "jaeger_query", "healthcheckv2"],
            pipelines: {
                traces: {
                    receivers: ["otlp"],
                    processors: ["memory_limiter", "batch"],
                    exporters: ["jaeger_storage_exporter"],
                },
            },
            telemetry: {
                resource: { attributes: [{ name: "service.name", value: "jaeger" }] },
                metrics: {
                    level: "normal",
                    readers: [{ pull: { exporter: { prometheus: { host: "0.0.0.0", port: JAEGER_METRICS_PORT } } } }],
                },
            },
        },
        extensions: {
            healthcheckv2: { use_v2: true, http: { endpoint: "0.0.0.0:13133" } },
            jaeger_query: { storage: { traces: BACKEND } },
            jaeger_storage: {
                backends: {
                    [BACKEND]: {
                        elasticsearch: {
                            server_urls: [ELASTICSEARCH_URL],
                            auth: { basic: { username: "${env:ES_USERNAME}", password: "${env:ES_PASSWORD}" } },
                            tls: { ca_file: CA },
                            use_aliases: true,
                            use_ilm: true,
                            // With a lifecycle the rollover tool makes the templates; Jaeger refuses to start otherwise.
                            create_mappings: false,
                            indices: { spans: index, services: index, dependencies: index, sampling: index },
                        },
                    },
                },
            },
        },
        receivers: { otlp: { protocols: { grpc: { endpoint: "0.0.0.0:4317" } } } },
        processors: {
            memory_limiter: { check_interval: "1s", limit_percentage: LIMIT_PERCENTAGE, spike_limit_percentage: 15 },
            batch: {},
        },
        exporters: { jaeger_storage_exporter: { trace_storage: BACKEND } },
    };
}
