/** Values of the CloudWatch exporter, made of the rows that the rules read (sources.ts). No Pulumi here. */
import { type CloudWatchMetric, cloudWatchMetrics, type CloudWatchName, cloudWatchNamespace } from "../../sources";
import { CONTAINER_SECURITY, podSecurity, resources, type Values } from "../placement";
import { toolServiceAccounts } from "../service-accounts";

/**
 * Dimensions by which a metric is exported. CloudWatch has most metrics by several sets of dimensions; one set is
 * exported, so that a sum counts nothing twice. `[]`: the metric has no dimension.
 */
const dimensionsOf: Readonly<Record<CloudWatchName, readonly string[]>> = {
    healthyHosts: ["LoadBalancer", "TargetGroup"],
    requests: ["LoadBalancer"],
    targetErrors: ["LoadBalancer"],
    loadBalancerErrors: ["LoadBalancer"],
    targetResponseTime: ["LoadBalancer"],
    wafBlocks: ["Region", "Rule", "WebACL"],
    wafAllowed: ["Region", "Rule", "WebACL"],
    serviceCpu: ["ClusterName", "ServiceName"],
    serviceMemory: ["ClusterName", "ServiceName"],
    runningTasks: ["ClusterName", "ServiceName"],
    desiredTasks: ["ClusterName", "ServiceName"],
    deployments: ["ClusterName", "ServiceName"],
    databaseConnections: ["DBInstanceIdentifier"],
    databaseCpu: ["DBInstanceIdentifier"],
    databaseLoad: ["DBInstanceIdentifier"],
    databaseFreeStorage: ["DBInstanceIdentifier"],
    databaseReadLatency: ["DBInstanceIdentifier"],
    databaseWriteLatency: ["DBInstanceIdentifier"],
    transactionIds: ["DBInstanceIdentifier"],
    replicaLag: ["DBInstanceIdentifier"],
    deadlocks: [],
    poolerWaiting: [],
    poolerActive: [],
    poolerTimeouts: [],
    poolerServerErrors: [],
    backupsCompleted: ["BackupVaultName"],
    backupsFailed: ["BackupVaultName"],
    cacheEngineCpu: ["CacheClusterId", "CacheNodeId"],
    cacheMemory: ["CacheClusterId", "CacheNodeId"],
    cacheEvictions: ["CacheClusterId", "CacheNodeId"],
    cacheHits: ["CacheClusterId", "CacheNodeId"],
    cacheMisses: ["CacheClusterId", "CacheNodeId"],
};

export function yaceValues({ environment, region }: { readonly environment: string; readonly region: string }): Values {
    return {
        fullnameOverride: "yace",
        serviceAccount: { name: toolServiceAccounts.yace.serviceAccount },
        resources: resources("50m", "256Mi"),
        podSecurityContext: podSecurity(65534),
        securityContext: CONTAINER_SECURITY,
        testConnection: false,
        serviceMonitor: {
            enabled: true,
            interval: "60s",
            timeout: "30s",
            relabelings: [{ targetLabel: "job", replacement: "yace" }],
        },
        // A JSON document is YAML.
        config: JSON.stringify(yaceConfig(environment, region)),
    };
}

export interface YaceConfig {
    readonly apiVersion: "v1alpha1";
    readonly "sts-region": string;
    readonly discovery: { readonly jobs: readonly YaceJob[] };
    readonly customNamespace: readonly YaceJob[];
}

interface YaceJob extends Values {
    readonly metrics: readonly Values[];
}

/**
 * What AWS measures is found by the resources' tag, for one account may hold both environments; what this project
 * measures has the environment in its namespace.
 */
export function yaceConfig(environment: string, region: string): YaceConfig {
    const searchTags = ["Project", "Environment"].map((key) => ({
        key,
        value: key === "Project" ? "^integers$" : `^${environment}$`,
    }));
    const jobs = jobsOf(environment).map(({ namespace, own, dimensions, metrics }) => {
        const regions = [region];
        const only = dimensions.length > 0 && { dimensionNameRequirements: dimensions };
        return own
            ? { own, job: { name: namespace.replaceAll("/", "-").toLowerCase(), namespace, regions, ...only, metrics } }
            : { own, job: { type: namespace, regions, searchTags, ...only, metrics } };
    });
    return {
        apiVersion: "v1alpha1",
        "sts-region": region,
        discovery: { jobs: jobs.filter(({ own }) => !own).map(({ job }) => job) },
        customNamespace: jobs.filter(({ own }) => own).map(({ job }) => job),
    };
}

interface Job {
    readonly namespace: string;
    readonly own: boolean;
    readonly dimensions: readonly string[];
    readonly metrics: Values[];
}

/** One job a namespace and set of dimensions. */
function jobsOf(environment: string): readonly Job[] {
    const jobs = new Map<string, Job>();
    for (const name of Object.keys(cloudWatchMetrics) as CloudWatchName[]) {
        const row: CloudWatchMetric = cloudWatchMetrics[name];
        const namespace = cloudWatchNamespace(row, environment);
        const dimensions = dimensionsOf[name];
        const key = [namespace, ...dimensions].join(" ");
        const job = jobs.get(key) ?? { namespace, own: row.perEnvironment === true, dimensions, metrics: [] };
        job.metrics.push(metric(row));
        jobs.set(key, job);
    }
    return [...jobs.values()];
}

/** A sum without data is zero events; anything else without data is unknown. */
function metric({ metric: name, statistic }: CloudWatchMetric): Values {
    return { name, statistics: [statistic], period: 60, length: 300, nilToZero: statistic === "Sum" };
}
