/** Values of the CloudWatch exporter, made of the rows that the rules read (cloudwatch-metrics.ts). No Pulumi here. */
import {
    type CloudWatchMetric,
    cloudWatchMetrics,
    type CloudWatchName,
    cloudWatchNamespace,
    WEB_ACLS,
    webAclDimensions,
} from "../../cloudwatch-metrics";
import { podSecurity, READ_ONLY, resources, type Values } from "../pod-parts";
import { toolServiceAccounts } from "../service-accounts";

/** Seconds between two looks at CloudWatch. The exporter's own is 300: of counts a minute it would show one in five. */
const SCRAPING_SECONDS = 60;

/**
 * CloudWatch completes a minute's count up to this much later; a value of the moment needs no wait. YACE reads a delay from a
 * job alone and ignores one of a metric (its pkg/config, `validateMetric`); jobs of named metrics (`static`) have none.
 */
const COUNT_DELAY_SECONDS = 120;

/** Periods in which the newest value of the moment is looked for. */
const LOOK_BACK_PERIODS = 5;

/** Metrics of the web ACLs: by rules they would be many, so those of the whole ACL are asked for by name. */
const OF_WEB_ACLS = ["wafBlocks", "wafAllowed"] as const satisfies readonly CloudWatchName[];
type OfWebAcl = (typeof OF_WEB_ACLS)[number];

/**
 * Dimensions by which a metric is exported. CloudWatch has most metrics by several sets of dimensions; one set is
 * exported, so that a sum counts nothing twice. `[]`: the metric has no dimension.
 */
const dimensionsOf: Readonly<Record<Exclude<CloudWatchName, OfWebAcl>, readonly string[]>> = {
    healthyHosts: ["LoadBalancer", "TargetGroup"],
    requests: ["LoadBalancer"],
    targetErrors: ["LoadBalancer"],
    loadBalancerErrors: ["LoadBalancer"],
    targetResponseTime: ["LoadBalancer"],
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
    slowQueries: [],
    cancelledStatements: [],
    idleTransactions: [],
    poolerWaiting: [],
    poolerActive: [],
    poolerLongestWait: [],
    poolerServersActive: [],
    poolerServersIdle: [],
    poolerRefused: [],
    poolerIdleTransactions: [],
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

interface YaceInputs {
    readonly environment: string;
    /** The resources' tag `Project`; their tag `Environment` is the environment. */
    readonly project: string;
    readonly region: string;
    /** Region of the standby, whose replica of the database is watched too. */
    readonly standbyRegion: string;
}

export function yaceValues(inputs: YaceInputs): Values {
    return {
        fullnameOverride: "yace",
        // It asks AWS alone; Pod Identity brings its own token.
        serviceAccount: { name: toolServiceAccounts.yace.serviceAccount, automountServiceAccountToken: false },
        resources: resources("50m", "256Mi"),
        podSecurityContext: podSecurity(65534),
        securityContext: READ_ONLY,
        testConnection: false,
        extraArgs: { "scraping-interval": SCRAPING_SECONDS },
        serviceMonitor: {
            enabled: true,
            interval: `${SCRAPING_SECONDS}s`,
            timeout: "30s",
            relabelings: [{ targetLabel: "job", replacement: "yace" }],
        },
        // A JSON document is YAML.
        config: JSON.stringify(yaceConfig(inputs)),
    };
}

interface YaceConfig {
    readonly apiVersion: "v1alpha1";
    readonly "sts-region": string;
    readonly discovery: { readonly jobs: readonly YaceJob[] };
    readonly customNamespace: readonly YaceJob[];
    readonly static: readonly YaceJob[];
}

interface YaceJob extends Values {
    readonly metrics: readonly Values[];
}

/**
 * What AWS measures is found by the resources' tag, for one account may hold both environments; what this project
 * measures has the environment in its namespace.
 */
export function yaceConfig({ environment, project, region, standbyRegion }: YaceInputs): YaceConfig {
    const searchTags = Object.entries({ Project: project, Environment: environment }).map(([key, value]) => ({
        key,
        value: `^${value.replace(/[.\\+*?^$()[\]{}|]/g, "\\$&")}$`,
    }));
    const jobs = jobsOf(environment).map(({ namespace, own, counts, abroad, dimensions, metrics }) => {
        const common = {
            regions: abroad ? [region, standbyRegion] : [region],
            ...(counts && { delay: COUNT_DELAY_SECONDS }),
            ...(dimensions.length > 0 && { dimensionNameRequirements: dimensions }),
            metrics,
        };
        return own
            ? { own, job: { name: namespace.replaceAll("/", "-").toLowerCase(), namespace, ...common } }
            : { own, job: { type: namespace, searchTags, ...common } };
    });
    return {
        apiVersion: "v1alpha1",
        "sts-region": region,
        discovery: { jobs: jobs.filter(({ own }) => !own).map(({ job }) => job) },
        customNamespace: jobs.filter(({ own }) => own).map(({ job }) => job),
        static: webAclJobs(environment, region),
    };
}

/** One job a web ACL. */
function webAclJobs(environment: string, region: string): YaceJob[] {
    return WEB_ACLS.map((placement) => {
        const { region: home, dimensions } = webAclDimensions(placement, environment, region);
        return {
            name: dimensions.WebACL,
            namespace: cloudWatchMetrics.wafBlocks.namespace,
            regions: [home],
            dimensions: Object.entries(dimensions).map(([name, value]) => ({ name, value })),
            // Such a job has no delay: the last minute alone would often be empty.
            metrics: OF_WEB_ACLS.map((name) => metric(cloudWatchMetrics[name], LOOK_BACK_PERIODS)),
        };
    });
}

interface Job {
    readonly namespace: string;
    readonly own: boolean;
    readonly counts: boolean;
    readonly abroad: boolean;
    readonly dimensions: readonly string[];
    readonly metrics: Values[];
}

/** One job a namespace, set of dimensions, delay and list of regions. */
function jobsOf(environment: string): readonly Job[] {
    const jobs = new Map<string, Job>();
    for (const name of Object.keys(dimensionsOf) as (keyof typeof dimensionsOf)[]) {
        const row: CloudWatchMetric = cloudWatchMetrics[name];
        const namespace = cloudWatchNamespace(row, environment);
        const dimensions = dimensionsOf[name];
        const kind = { own: row.perEnvironment === true, counts: isCount(row), abroad: row.alsoInStandby === true };
        const key = JSON.stringify([namespace, kind, dimensions]);
        const job = jobs.get(key) ?? { namespace, ...kind, dimensions, metrics: [] };
        job.metrics.push(metric(row));
        jobs.set(key, job);
    }
    return [...jobs.values()];
}

const isCount = ({ statistic }: CloudWatchMetric): boolean => statistic === "Sum";

/**
 * A count without data is zero events; anything else without data is unknown, unless its row says otherwise. YACE exports the
 * newest value of `length` (its pkg/promutil, `BuildMetrics`). The log's counts have values in minutes with events alone: in
 * five minutes' length one event would be shown, and added up by the rules, five times.
 */
function metric(row: CloudWatchMetric, periods = isCount(row) ? 1 : LOOK_BACK_PERIODS): Values {
    const { metric: name, statistic, periodSeconds = 60, silenceIsZero = false } = row;
    return {
        name,
        statistics: [statistic],
        period: periodSeconds,
        length: periods * periodSeconds,
        nilToZero: isCount(row) || silenceIsZero,
    };
}
