/** Values of Fluent Bit: what the containers of each node write goes to CloudWatch Logs first (R-OBS-5). No Pulumi here. */
import { CORE, resources, type Values } from "../pod-parts";
import { toolServiceAccounts } from "../service-accounts";

/**
 * On the node: how far each file was read, and what was read and not sent, so that a new pod neither loses a line nor sends
 * one twice. Bottlerocket labels all of /var `local_t`, but for its own state, which an ordinary container (`container_t`) may
 * read and write (bottlerocket-core-kit, packages/selinux-policy: fs.cil, `shared_o` in rules.cil).
 */
const STATE = "/var/fluent-bit/state";
const LOGS = "/var/log";

/** The chart's own, for its probe, and chunks on the disk as AWS's Container Insights has them, 16 of 2 MB in memory at most. */
const SERVICE = [
    ...["HTTP_Server On", "HTTP_Listen 0.0.0.0", "HTTP_PORT 2020", "Health_Check On"],
    ...["HC_Errors_Count 5", "HC_Retry_Failure_Count 5", "HC_Period 5"],
    ...[`storage.path ${STATE}/chunks`, "storage.sync normal", "storage.checksum off"],
    ...["storage.max_chunks_up 16", "storage.backlog.mem_limit 5M", "scheduler.cap 60"],
];
/** Also reads the first lines of files that appeared while no Fluent Bit ran, and rotated files to their end. */
const INPUT = ["storage.type filesystem", "Read_from_Head On", "Rotate_Wait 30"];
/**
 * By default what fails twice is thrown away (Fluent Bit, "Scheduling and retries"): a minute without CloudWatch would
 * lose its logs.
 */
const OUTPUT = ["Retry_Limit no_limits", "storage.total_limit_size 1G"];

interface FluentBitInputs {
    readonly region: string;
    /** Made beforehand, encrypted and with a retention; Fluent Bit may not make one. */
    readonly logGroupName: string;
}

export function fluentBitValues({ region, logGroupName }: FluentBitInputs): Values {
    return {
        fullnameOverride: "fluent-bit",
        // Made outside of the chart, whose account mounts a token: the chart binds either to a role with "nodes/proxy", with which
        // commands run in every pod, and has no switch for it.
        serviceAccount: { create: false, name: toolServiceAccounts.fluentbit.serviceAccount },
        resources: resources("50m", "128Mi"),
        priorityClassName: CORE,
        tolerations: [{ operator: "Exists" }],
        // The files are root's: root without any further right.
        podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
        containerSecurityContext: {
            runAsUser: 0,
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
        },
        service: { extraService: SERVICE.join("\n") },
        input: { db: `${STATE}/containers.db`, memBufLimit: "16MB", extraInputs: INPUT.join("\n") },
        filter: {
            // Names of namespace, pod and container, which are the file's own: no question to the Kubernetes API, whose answers
            // past the buffer would be dropped, and the names with them.
            extraFilters: "Use_Tag_For_Meta On",
            // A program's own JSON is taken apart by Logstash, once.
            mergeLog: "Off",
        },
        cloudWatchLogs: {
            region,
            logGroupName,
            logGroupTemplate: "",
            logStreamTemplate: "$kubernetes['namespace_name'].$kubernetes['pod_name'].$kubernetes['container_name']",
            autoCreateGroup: false,
            autoRetryRequests: true,
            extraOutputs: OUTPUT.join("\n"),
        },
        volumes: [
            { name: "logs", hostPath: { path: LOGS } },
            { name: "state", hostPath: { path: STATE, type: "DirectoryOrCreate" } },
        ],
        volumeMounts: [
            { name: "logs", mountPath: LOGS, readOnly: true },
            { name: "state", mountPath: STATE },
        ],
    };
}
