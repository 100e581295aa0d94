/** Logstash as a custom resource (R-OBS-5): from Filebeat over TLS into a data stream of Elasticsearch. No Pulumi here. */
import { STACK_VERSION } from "../charts";
import { CONTAINER_SECURITY, podSecurity, resources, spread, type Values } from "../pod-parts";
import type { Size } from "../sizes";
import { ELASTICSEARCH } from "./elasticsearch";
import { LOG_DAYS, LOG_STREAM } from "./lifecycle";

export const LOGSTASH_LABELS = { "logstash.k8s.elastic.co/name": "logstash" } as const;
export const BEATS_PORT = 5044;
/** Name that Filebeat calls and that the certificate is for. */
export const BEATS_HOST = "logstash-ls-beats.elastic.svc";
/** The operator's certificate of Logstash; its authority in `ca.crt`. */
export const LOGSTASH_CA = "logstash-ls-http-certs-public";
const LOGSTASH_KEYS = "logstash-ls-http-certs-internal";

/** The input takes a key in PKCS #8 alone, and the operator writes PKCS #1. */
const CONVERT =
    "openssl pkcs8 -topk8 -nocrypt -in /certificate/tls.key -out /beats/tls.key && cp /certificate/tls.crt /beats/tls.crt";

/** Log groups that AWS, Kubernetes and its containers write to; the others are the application's and its data tier's. */
const OF_SERVICES = "^\\/?aws[-\\/]|\\/cloudtrail$";

/**
 * A line of JSON becomes fields (lifecycle.ts), and what is no JSON stays a message. An event that comes twice into one index is
 * stored once, and silently: told, it would be a line of this pod's own log, whole, and so one more event. What is older than
 * Elasticsearch keeps is dropped: a Filebeat that lost its disk reads each group from its first event.
 */
const PIPELINE = `
input {
  beats {
    port => ${BEATS_PORT}
    ssl_enabled => true
    ssl_certificate => "/usr/share/logstash/beats/tls.crt"
    ssl_key => "/usr/share/logstash/beats/tls.key"
  }
}
filter {
  ruby { code => "event.cancel if Time.now.to_i - event.get('@timestamp').to_i > ${LOG_DAYS * 86_400}" }
  if [message] =~ /^\\{/ {
    if [awscloudwatch][log_group] =~ /${OF_SERVICES}/ {
      json { source => "message" target => "record" skip_on_invalid_json => true }
    } else {
      json { source => "message" target => "app" skip_on_invalid_json => true }
    }
  }
  mutate { copy => { "[event][id]" => "[@metadata][_id]" } }
}
output {
  elasticsearch {
    hosts => [ "\${ELASTICSEARCH_ES_HOSTS}" ]
    user => "\${ELASTICSEARCH_ES_USER}"
    password => "\${ELASTICSEARCH_ES_PASSWORD}"
    ssl_certificate_authorities => "\${ELASTICSEARCH_ES_SSL_CERTIFICATE_AUTHORITY}"
    data_stream => false
    index => "${LOG_STREAM}"
    action => "create"
    document_id => "%{[@metadata][_id]}"
    silence_errors_in_log => [ "version_conflict_engine_exception" ]
    manage_template => false
    ilm_enabled => false
  }
}
`.trim();

export function logstashSpec(size: Size): Values {
    return {
        version: STACK_VERSION,
        count: size.replicas.logstash,
        elasticsearchRefs: [{ name: ELASTICSEARCH, clusterName: "elasticsearch" }],
        pipelines: [{ "pipeline.id": "cloudwatch", "config.string": PIPELINE }],
        services: [
            {
                name: "api",
                tls: { selfSignedCertificate: { subjectAltNames: [{ dns: BEATS_HOST }] } },
            },
            {
                name: "beats",
                service: { spec: { ports: [{ name: "beats", port: BEATS_PORT, targetPort: BEATS_PORT }] } },
            },
        ],
        podTemplate: {
            spec: {
                automountServiceAccountToken: false,
                securityContext: podSecurity(1000),
                topologySpreadConstraints: spread(LOGSTASH_LABELS),
                initContainers: [
                    // The operator's own; it leaves out what "restricted" asks for.
                    {
                        name: "logstash-internal-init-config",
                        resources: resources("100m", "64Mi"),
                        securityContext: CONTAINER_SECURITY,
                    },
                    {
                        name: "key",
                        command: ["sh", "-c", CONVERT],
                        resources: resources("10m", "64Mi"),
                        securityContext: CONTAINER_SECURITY,
                        volumeMounts: [
                            { name: "certificate", mountPath: "/certificate", readOnly: true },
                            { name: "beats", mountPath: "/beats" },
                        ],
                    },
                ],
                containers: [
                    {
                        name: "logstash",
                        resources: size.logstash,
                        securityContext: CONTAINER_SECURITY,
                        volumeMounts: [{ name: "beats", mountPath: "/usr/share/logstash/beats", readOnly: true }],
                    },
                ],
                volumes: [
                    { name: "certificate", secret: { secretName: LOGSTASH_KEYS } },
                    { name: "beats", emptyDir: { medium: "Memory", sizeLimit: "1Mi" } },
                    // Nothing is queued here. A Logstash that is killed loses the few hundred lines that it has in memory and has
                    // confirmed to Filebeat (Logstash, "Memory queue"); CloudWatch has them. Unnamed, the operator would claim a
                    // disk of the default storage class, and the cluster has no such class.
                    { name: "logstash-data", emptyDir: {} },
                ],
            },
        },
    };
}
