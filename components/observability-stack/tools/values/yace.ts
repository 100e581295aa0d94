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
        config: JSON.stringify({
            apiVersion: "v1alpha1",
            "sts-region": region,
            customNamespace: yaceJobs(environment, region),
        }),
    };
}

/** One job a namespace and set of dimensions; no tags are read, so the exporter needs nothing but CloudWatch itself. */
export function yaceJobs(environment: string, region: string): Values[] {
    const jobs = new Map<string, { head: Values; metrics: Values[] }>();
    for (const name of Object.keys(cloudWatchMetrics) as CloudWatchName[]) {
        const row: CloudWatchMetric = cloudWatchMetrics[name];
        const namespace = cloudWatchNamespace(row, environment);
        const dimensions = dimensionsOf[name];
        const key = [namespace, ...dimensions].join("-").replaceAll("/", "-").toLowerCase();
        const head = {
            name: key,
            namespace,
            regions: [region],
            ...(dimensions.length > 0 && { dimensionNameRequirements: dimensions }),
        };
        const job = jobs.get(key) ?? { head, metrics: [] as Values[] };
        job.metrics.push(metric(row));
        jobs.set(key, job);
    }
    return [...jobs.values()].map(({ head, metrics }) => ({ ...head, metrics }));
}

/** A sum without data is zero events; anything else without data is unknown. */
function metric({ metric: name, statistic }: CloudWatchMetric): Values {
    return { name, statistics: [statistic], period: 60, length: 300, nilToZero: statistic === "Sum" };
}
