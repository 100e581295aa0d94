/**
 * The metrics that only CloudWatch has (R-OBS-1). No Pulumi here.
 *
 * YACE exports them to Prometheus (prometheus-community/yet-another-cloudwatch-exporter). Its jobs and the names in rules and
 * dashboards derive from the same rows, so a rule cannot ask for what is not exported.
 */
import { METRICS_NAMESPACE as POOLER } from "../connection-pooler/alarm-table";
import { METRICS_NAMESPACE as DATABASE } from "../database-cluster/alarm-table";
import { webAclName, type WafPlacement } from "../edge-tier/waf-rules";
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";

export interface CloudWatchMetric {
    readonly namespace: string;
    readonly metric: string;
    /** `Average`, `Maximum`, `Minimum`, `Sum`, or a percentile such as `p95`. */
    readonly statistic: string;
    /** The metric filters of some layers write to `<namespace>/<environment>`. @default false */
    readonly perEnvironment?: boolean;
    /** Seconds between two values in CloudWatch. @default 60 */
    readonly periodSeconds?: number;
    /** Five periods without a value mean 0, where they mean that nothing is known of other measurements. @default false */
    readonly silenceIsZero?: boolean;
    /** Read in the standby's region, too; the label `region` tells the series apart. @default false */
    readonly alsoInStandby?: boolean;
}

const of = (namespace: string, metric: string, statistic: string): CloudWatchMetric => ({
    namespace,
    metric,
    statistic,
});
const own = (namespace: string, metric: string, statistic: string): CloudWatchMetric => ({
    ...of(namespace, metric, statistic),
    perEnvironment: true,
});

/** By the name that rules and dashboards call them. */
export const cloudWatchMetrics = {
    // ELB reports it "if there are registered targets": a service without a single task has none, and is down.
    healthyHosts: { ...of("AWS/ApplicationELB", "HealthyHostCount", "Minimum"), silenceIsZero: true },
    requests: of("AWS/ApplicationELB", "RequestCount", "Sum"),
    targetErrors: of("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum"),
    loadBalancerErrors: of("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", "Sum"),
    targetResponseTime: of("AWS/ApplicationELB", "TargetResponseTime", "p95"),
    wafBlocks: of("AWS/WAFV2", "BlockedRequests", "Sum"),
    wafAllowed: of("AWS/WAFV2", "AllowedRequests", "Sum"),
    serviceCpu: of("AWS/ECS", "CPUUtilization", "Average"),
    serviceMemory: of("AWS/ECS", "MemoryUtilization", "Maximum"),
    runningTasks: of("ECS/ContainerInsights", "RunningTaskCount", "Minimum"),
    desiredTasks: of("ECS/ContainerInsights", "DesiredTaskCount", "Maximum"),
    deployments: of("ECS/ContainerInsights", "DeploymentCount", "Maximum"),
    databaseConnections: of("AWS/RDS", "DatabaseConnections", "Maximum"),
    databaseCpu: of("AWS/RDS", "CPUUtilization", "Average"),
    databaseLoad: of("AWS/RDS", "DBLoad", "Average"),
    databaseFreeStorage: of("AWS/RDS", "FreeStorageSpace", "Minimum"),
    databaseReadLatency: of("AWS/RDS", "ReadLatency", "Average"),
    databaseWriteLatency: of("AWS/RDS", "WriteLatency", "Average"),
    transactionIds: of("AWS/RDS", "MaximumUsedTransactionIDs", "Maximum"),
    // A replica's lag is in the region where the replica is.
    replicaLag: { ...of("AWS/RDS", "ReplicaLag", "Maximum"), alsoInStandby: true },
    // Counted in the log of PostgreSQL.
    deadlocks: own(DATABASE, "Deadlocks", "Sum"),
    slowQueries: own(DATABASE, "SlowQueries", "Sum"),
    cancelledStatements: own(DATABASE, "CancelledStatements", "Sum"),
    idleTransactions: own(DATABASE, "IdleTransactions", "Sum"),
    // Counted in the log of PgBouncer's tasks.
    poolerWaiting: own(POOLER, "ClientsWaiting", "Maximum"),
    poolerActive: own(POOLER, "ClientsActive", "Maximum"),
    poolerLongestWait: own(POOLER, "LongestWait", "Maximum"),
    poolerServersActive: own(POOLER, "ServersActive", "Maximum"),
    poolerServersIdle: own(POOLER, "ServersIdle", "Minimum"),
    poolerRefused: own(POOLER, "RefusedClients", "Sum"),
    poolerIdleTransactions: own(POOLER, "IdleTransactions", "Sum"),
    poolerTimeouts: own(POOLER, "WaitTimeouts", "Sum"),
    poolerServerErrors: own(POOLER, "ServerErrors", "Sum"),
    // AWS Backup writes its counts every five minutes.
    backupsCompleted: { ...of("AWS/Backup", "NumberOfBackupJobsCompleted", "Sum"), periodSeconds: 300 },
    backupsFailed: { ...of("AWS/Backup", "NumberOfBackupJobsFailed", "Sum"), periodSeconds: 300 },
    cacheEngineCpu: of("AWS/ElastiCache", "EngineCPUUtilization", "Average"),
    cacheMemory: of("AWS/ElastiCache", "DatabaseMemoryUsagePercentage", "Maximum"),
    cacheEvictions: of("AWS/ElastiCache", "Evictions", "Sum"),
    cacheHits: of("AWS/ElastiCache", "CacheHits", "Sum"),
    cacheMisses: of("AWS/ElastiCache", "CacheMisses", "Sum"),
} as const satisfies Record<string, CloudWatchMetric>;

export type CloudWatchName = keyof typeof cloudWatchMetrics;

/** Web ACLs by where they stand; a rule's own counts lie under its name, those of the whole ACL under `ALL`. */
export const WEB_ACLS = ["cdn", "behindCdn"] as const satisfies readonly WafPlacement[];

/** Dimensions of the counts of a whole web ACL: CloudFront's have no region (AWS WAF Developer Guide, "Metrics"). */
export function webAclDimensions(placement: WafPlacement, environment: string, region: string) {
    const acl = { WebACL: webAclName(`integers-${environment}`, placement), Rule: "ALL" };
    return placement === "cdn"
        ? { region: CLOUDFRONT_REGION, dimensions: acl }
        : { region, dimensions: { Region: region, ...acl } };
}

/** The namespace in CloudWatch, with the environment where the writer puts it. */
export function cloudWatchNamespace(row: CloudWatchMetric, environment: string): string {
    return row.perEnvironment === true ? `${row.namespace}/${environment}` : row.namespace;
}

/** The name under which YACE exports a metric (`BuildMetricName` in its pkg/promutil). */
export function exported(name: CloudWatchName, environment: string): string {
    const row: CloudWatchMetric = cloudWatchMetrics[name];
    const namespace = snake(cloudWatchNamespace(row, environment).toLowerCase());
    return `${namespace.startsWith("aws") ? "" : "aws_"}${namespace}_${snake(row.metric)}_${snake(row.statistic)}`;
}

/**
 * A range of what CloudWatch knew, minute by minute. YACE exports NaN where it knew nothing, and one NaN makes a prediction of
 * hours NaN, which is below no limit, and counts as a change; a comparison drops it. For metrics that are never negative.
 */
export function knownOver(selector: string, range: string): string {
    return `(${selector} >= 0)[${range}:1m]`;
}

/** YACE's `PromString`: an underscore where a small letter or a digit meets a capital, and for what Prometheus forbids. */
function snake(text: string): string {
    return text
        .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
        .toLowerCase()
        .replace(/[^a-z0-9_]/g, "_");
}
