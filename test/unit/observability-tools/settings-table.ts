/** Settings of the charts, by what stops working, or opens, without them (R-OBS-1 to R-OBS-6, R-SEC-1, R-SEC-4). */
import { region, signIn } from "./trees";

const index = { shards: 1, replicas: 1 };

/** What happens otherwise, whose values, and the settings by their paths. */
export const SETTINGS: readonly (readonly [
    otherwise: string,
    tree: string,
    settings: Readonly<Record<string, unknown>>,
])[] = [
    [
        "Grafana gets a role in Kubernetes that it never needs, and nobody sees that it is down",
        "grafana",
        { "rbac.create": false, automountServiceAccountToken: false, "serviceMonitor.enabled": true },
    ],
    [
        "who takes over the exporter has a token of Kubernetes' API, and writes into its image",
        "yace",
        { "serviceAccount.automountServiceAccountToken": false, "securityContext.readOnlyRootFilesystem": true },
    ],
    [
        "who takes over Alertmanager has a token of Kubernetes' API",
        "prometheus",
        { "alertmanager.alertmanagerSpec.automountServiceAccountToken": false },
    ],
    [
        "the entry, which the application reaches, has the token with which Prometheus looks for targets",
        "entry",
        { automountServiceAccountToken: false, podMonitorSelector: undefined, serviceMonitorSelector: undefined },
    ],
    [
        "who takes over Jaeger writes into its image",
        "jaeger",
        {
            "jaeger.securityContext.readOnlyRootFilesystem": true,
            "jaeger.extraVolumes.1": { name: "tmp", emptyDir: { sizeLimit: "64Mi" } },
            "jaeger.extraVolumeMounts.1": { name: "tmp", mountPath: "/tmp" },
        },
    ],
    ["the secret's file is the password of nobody", "grafana", { "env.GF_SECURITY_ADMIN_USER": "admin" }],
    [
        "Grafana knows no metrics or no traces, or a person changes where they come from",
        "grafana",
        {
            datasources: {
                "datasources.yaml": {
                    apiVersion: 1,
                    datasources: [
                        {
                            ...{ name: "Prometheus", uid: "prometheus", type: "prometheus" },
                            url: "http://integers-prometheus.monitoring.svc:9090",
                            ...{ isDefault: true, editable: false, jsonData: { timeInterval: "60s" } },
                        },
                        {
                            ...{ name: "Jaeger", uid: "jaeger", type: "jaeger" },
                            url: "http://jaeger.elastic.svc:16686",
                            editable: false,
                        },
                    ],
                },
            },
        },
    ],
    [
        "Grafana calls home",
        "grafana",
        {
            "grafana\\.ini.analytics": {
                check_for_updates: false,
                check_for_plugin_updates: false,
                reporting_enabled: false,
            },
        },
    ],
    [
        "each start of Grafana takes plugins from the internet, in versions that nobody chose",
        "grafana",
        { "grafana\\.ini.plugins": { preinstall_disabled: true } },
    ],
    [
        "who finds the address makes an account",
        "grafana",
        { "grafana\\.ini.users": { allow_sign_up: false, viewers_can_edit: false } },
    ],
    ["a browser may be led to plain HTTP", "grafana", { "grafana\\.ini.security.strict_transport_security": true }],
    [
        "nobody can sign in, or at another provider",
        "grafana",
        {
            "grafana\\.ini.auth\\.generic_oauth": {
                ...{ enabled: true, name: "Single sign-on", auto_login: true, allow_sign_up: true, use_pkce: true },
                scopes: "openid email profile",
                auth_url: signIn.authorizeUrl,
                token_url: signIn.tokenUrl,
                api_url: signIn.userInfoUrl,
                client_id: signIn.clientId,
                client_secret: "$__file{/etc/secrets/clientSecret}",
                role_attribute_path: `contains(not_null("cognito:groups", \`[]\`), 'admin') && 'Admin'`,
                role_attribute_strict: true,
            },
        },
    ],
    ["Grafana's source of traces has another name", "jaeger", { fullnameOverride: "jaeger" }],
    [
        "the chart starts a storage of its own",
        "jaeger",
        {
            storage: {
                type: "elasticsearch",
                elasticsearch: { url: "https://elasticsearch-es-http.elastic.svc:9200" },
            },
        },
    ],
    ["both of Jaeger's pods stop for an update", "jaeger", { "jaeger.strategy.type": "RollingUpdate" }],
    [
        "Jaeger takes its indices for others than those that its rollover makes",
        "jaeger",
        {
            "userconfig.extensions.jaeger_storage.backends.traces.elasticsearch.indices": {
                ...{ spans: index, services: index },
                ...{ dependencies: index, sampling: index },
            },
        },
    ],
    [
        "the chart's probes find no port, and nobody can read Jaeger's own metrics",
        "jaeger",
        {
            "userconfig.service.extensions": ["jaeger_storage", "jaeger_query", "healthcheckv2"],
            "userconfig.extensions.healthcheckv2": { use_v2: true, http: { endpoint: "0.0.0.0:13133" } },
            "userconfig.service.telemetry.resource": { attributes: [{ name: "service.name", value: "jaeger" }] },
            "userconfig.service.telemetry.metrics": {
                level: "normal",
                readers: [{ pull: { exporter: { prometheus: { host: "0.0.0.0", port: 8888 } } } }],
            },
        },
    ],
    [
        "a burst of traces ends the process",
        "jaeger",
        {
            "userconfig.processors": {
                memory_limiter: { check_interval: "1s", limit_percentage: 75, spike_limit_percentage: 15 },
                batch: {},
            },
        },
    ],
    [
        "rules wait for ever for what EKS runs itself, and a second Grafana starts",
        "prometheus",
        Object.fromEntries(
            [
                "kubeApiServer",
                "kubeControllerManager",
                "kubeEtcd",
                "kubeScheduler",
                "kubeProxy",
                "coreDns",
                "grafana",
            ].map((part) => [part, { enabled: false }]),
        ),
    ],
    [
        "names of services and pods are others than entry, data source and network paths call",
        "prometheus",
        { fullnameOverride: "integers", cleanPrometheusOperatorObjectNames: true },
    ],
    [
        "the restricted namespace refuses the node exporter, or a full node evicts it",
        "prometheus",
        {
            "prometheus-node-exporter.namespaceOverride": "node-agents",
            "prometheus-node-exporter.priorityClassName": "system-node-critical",
        },
    ],
    [
        "a lost container log is noticed by nobody: each becomes a field, or a group that AWS makes without a key",
        "fluentbit",
        {
            fullnameOverride: "fluent-bit",
            priorityClassName: "monitoring-core",
            podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
            filter: { extraFilters: "Use_Tag_For_Meta On", mergeLog: "Off" },
            "cloudWatchLogs.logStreamTemplate":
                "$kubernetes['namespace_name'].$kubernetes['pod_name'].$kubernetes['container_name']",
            "cloudWatchLogs.autoRetryRequests": true,
            "input.memBufLimit": "16MB",
            volumes: [
                { name: "logs", hostPath: { path: "/var/log" } },
                { name: "state", hostPath: { path: "/var/fluent-bit/state", type: "DirectoryOrCreate" } },
            ],
            volumeMounts: [
                { name: "logs", mountPath: "/var/log", readOnly: true },
                { name: "state", mountPath: "/var/fluent-bit/state" },
            ],
        },
    ],
    [
        "a minute without CloudWatch, or a restart of what reads the logs, loses lines, or fills memory with them",
        "fluentbit",
        {
            "service.extraService":
                "HTTP_Server On\nHTTP_Listen 0.0.0.0\nHTTP_PORT 2020\nHealth_Check On\n" +
                "HC_Errors_Count 5\nHC_Retry_Failure_Count 5\nHC_Period 5\n" +
                "storage.path /var/fluent-bit/state/chunks\nstorage.sync normal\nstorage.checksum off\n" +
                "storage.max_chunks_up 16\nstorage.backlog.mem_limit 5M\nscheduler.cap 60",
            "input.extraInputs": "storage.type filesystem\nRead_from_Head On\nRotate_Wait 30",
            "cloudWatchLogs.extraOutputs": "Retry_Limit no_limits\nstorage.total_limit_size 1G",
        },
    ],
    [
        "what reads the logs of each node mounts a token of an account that runs commands in every pod",
        "fluentbit",
        { serviceAccount: { create: false, name: "node-logs" } },
    ],
    [
        "who reads the state of the cluster reads its secrets",
        "prometheus",
        { "kube-state-metrics.collectorsExclude": ["secrets"] },
    ],
    [
        "a year after the first day what was not started anew on the last trusts no certificate any more",
        "elastic",
        { config: { caValidity: "87600h", caRotateBefore: "2160h" } },
    ],
    [
        "Elastic's operator reads every namespace, calls home, or is refused by its own",
        "elastic",
        {
            managedNamespaces: ["elastic"],
            podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
            telemetry: { disabled: true },
        },
    ],
    [
        "a rotated secret never reaches Grafana, or a full node evicts what mounts it",
        "secrets",
        {
            awsRegion: region,
            priorityClassName: "system-node-critical",
            "secrets-store-csi-driver": {
                enableSecretRotation: true,
                rotationPollInterval: "5m",
                linux: { priorityClassName: "system-node-critical" },
            },
        },
    ],
    [
        "Jaeger's user is unknown, and its role",
        "elasticsearch",
        { auth: { fileRealm: [{ secretName: "jaeger-user" }], roles: [{ secretName: "elasticsearch-roles" }] } },
    ],
    [
        "snapshots are looked for in another region",
        "elasticsearch",
        { "nodeSets.0.config": { "s3.client.default.region": region } },
    ],
    [
        "the operator makes a disk of the default class beside this one",
        "elasticsearch",
        {
            "nodeSets.0.volumeClaimTemplates.0.metadata.name": "elasticsearch-data",
            "nodeSets.0.volumeClaimTemplates.0.spec.storageClassName": "gp3-encrypted",
        },
    ],
    [
        "a token outlives a day",
        "elasticsearch",
        { "nodeSets.0.podTemplate.spec.volumes.0.projected.sources.0.serviceAccountToken.expirationSeconds": 86_400 },
    ],
    [
        "Kibana calls home",
        "kibana",
        { config: { "telemetry.optIn": false, "telemetry.allowChangingOptInStatus": false } },
    ],
    [
        "Filebeat finds no Logstash at its port",
        "logstash",
        {
            services: [
                {
                    name: "api",
                    tls: { selfSignedCertificate: { subjectAltNames: [{ dns: "logstash-ls-beats.elastic.svc" }] } },
                },
                {
                    name: "beats",
                    service: { spec: { ports: [{ name: "beats", port: 5044, targetPort: 5044 }] } },
                },
            ],
            "podTemplate.spec.initContainers.1.command.0": "sh",
            "podTemplate.spec.initContainers.1.command.1": "-c",
            "podTemplate.spec.initContainers.1.command.2":
                "openssl pkcs8 -topk8 -nocrypt -in /certificate/tls.key -out /beats/tls.key && cp /certificate/tls.crt /beats/tls.crt",
        },
    ],
    [
        "Filebeat cannot tell its inputs apart, or goes with a spot machine",
        "filebeat",
        {
            type: "filebeat",
            "config.filebeat\\.inputs.0.id": "/a",
            "deployment.podTemplate.spec.nodeSelector": { "eks.amazonaws.com/capacityType": "ON_DEMAND" },
        },
    ],
    [
        "the agents act as nobody, and the operator chooses their version",
        "entry",
        { serviceAccountName: "prometheus", "containers.0.name": "prometheus", version: "v3.14.0" },
    ],
];
