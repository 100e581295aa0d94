/** Filebeat as a custom resource (R-OBS-5): every CloudWatch log group, through Logstash. No Pulumi here. */
import { STACK_VERSION } from "../charts";
import { CONTAINER_SECURITY, ON_DEMAND, podSecurity, resources, type Values } from "../pod-parts";
import { toolServiceAccounts } from "../service-accounts";
import { BEATS_HOST, BEATS_PORT, LOGSTASH_CA } from "./logstash";

export const FILEBEAT_LABELS = { "beat.k8s.elastic.co/name": "filebeat" } as const;
/** Claim that keeps how far each log group was read. */
export const FILEBEAT_CLAIM = "filebeat-data";

const CA = "/etc/logstash/ca.crt";

interface FilebeatInputs {
    readonly region: string;
    readonly logGroupNames: readonly string[];
}

/**
 * How often each group is read. `lastSync` records on disk how far a group was read and delivered, and starts at its first event;
 * `end` and `beginning` record nothing (Filebeat Reference, "AWS CloudWatch input"; beats pull request 43251).
 */
const SCAN = { scan_frequency: "1m", start_position: "lastSync" } as const;

/**
 * How long after its time a line may still come. A minute of the group is read once, by the times of its lines: what comes later is never
 * in Elasticsearch. Containers and functions write within seconds. A flow log's record has the time at which its minute began, and comes
 * "in about 5 minutes", the control plane's lines "within a few minutes", each by best effort (VPC User Guide, "Flow log records" and
 * "Publish flow logs to CloudWatch Logs"; EKS User Guide, "Send control plane logs to CloudWatch Logs"); of others AWS says nothing.
 */
const LATENCY = { written: "1m", delivered: "15m" } as const;
/** Groups that containers and functions write to. */
const WRITTEN = /^\/aws\/(containerinsights|lambda)\/|\/(web|worker|migration|pgbouncer)$/;

/**
 * Every input asks in the same second, and a Region answers 5 to 25 FilterLogEvents a second (CloudWatch Logs quotas). A read that still
 * fails after its last attempt is not repeated: the group's position moves on, and those lines never come to Elasticsearch. The SDK's own 3
 * attempts last three seconds, 20 of them minutes. It reads the number from its environment, Filebeat has no setting for it.
 */
const READ_ATTEMPTS = { name: "AWS_MAX_ATTEMPTS", value: "20" } as const;

/** One Filebeat: two would both read everything. CloudWatch keeps the logs while it is away (docs/decisions/0038). */
export function filebeatSpec({ region, logGroupNames }: FilebeatInputs): Values {
    return {
        type: "filebeat",
        version: STACK_VERSION,
        config: {
            "filebeat.inputs": [...new Set(logGroupNames)].map((name) => ({
                type: "aws-cloudwatch",
                id: name,
                log_group_name: name,
                region_name: region,
                ...SCAN,
                latency: WRITTEN.test(name) ? LATENCY.written : LATENCY.delivered,
            })),
            "output.logstash": { hosts: [`${BEATS_HOST}:${BEATS_PORT}`], ssl: { certificate_authorities: [CA] } },
        },
        deployment: {
            replicas: 1,
            strategy: { type: "Recreate" },
            podTemplate: {
                spec: {
                    serviceAccountName: toolServiceAccounts.filebeat.serviceAccount,
                    automountServiceAccountToken: false,
                    nodeSelector: ON_DEMAND,
                    securityContext: podSecurity(1000),
                    containers: [
                        {
                            name: "filebeat",
                            env: [READ_ATTEMPTS],
                            resources: resources("100m", "384Mi"),
                            securityContext: CONTAINER_SECURITY,
                            volumeMounts: [{ name: "logstash-ca", mountPath: CA, subPath: "ca.crt", readOnly: true }],
                        },
                    ],
                    volumes: [
                        { name: "beat-data", persistentVolumeClaim: { claimName: FILEBEAT_CLAIM } },
                        { name: "logstash-ca", secret: { secretName: LOGSTASH_CA } },
                    ],
                },
            },
        },
    };
}
