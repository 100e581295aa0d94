/** The CloudWatch dashboard for when the cluster is gone: what AWS measures itself (R-OBS-6). No Pulumi here. */
import {
    cloudWatchMetrics,
    type CloudWatchName,
    cloudWatchNamespace,
    WEB_ACLS,
    webAclDimensions,
} from "./cloudwatch-metrics";

interface Panel {
    readonly title: string;
    readonly metrics: readonly CloudWatchName[];
}

/** From the viewer's side inwards. */
const PANELS: readonly Panel[] = [
    { title: "Requests and errors", metrics: ["requests", "targetErrors", "loadBalancerErrors"] },
    { title: "Response time, 95 of 100 under", metrics: ["targetResponseTime"] },
    { title: "Healthy hosts", metrics: ["healthyHosts"] },
    { title: "Services: processor and memory, %", metrics: ["serviceCpu", "serviceMemory"] },
    { title: "Services: tasks", metrics: ["desiredTasks", "runningTasks"] },
    { title: "Pooler", metrics: ["poolerWaiting", "poolerActive", "poolerServerErrors"] },
    { title: "Database: connections", metrics: ["databaseConnections"] },
    { title: "Database: processor, %", metrics: ["databaseCpu"] },
    { title: "Database: replica lag, s", metrics: ["replicaLag"] },
    { title: "Cache: memory and engine, %", metrics: ["cacheMemory", "cacheEngineCpu"] },
];

/** What the dashboard shows, by the dimensions of its metrics: an account may hold another environment. */
export interface Watched {
    /** `LoadBalancer` dimension of the application load balancer. */
    readonly loadBalancer: string;
    /** ECS clusters of the application and of the pooler. */
    readonly clusters: readonly string[];
    /** RDS instances: the primary and its replicas in this region. */
    readonly databases: readonly string[];
    /** ElastiCache replication groups; their nodes are called `<group>-…`. */
    readonly cacheGroups: readonly string[];
}

interface Scope {
    /** Dimensions by which CloudWatch has the metrics. */
    readonly dimensions: string;
    /** Terms of a search, one of which a metric has to meet: `=` with quotes is the whole value, without a part of it. */
    readonly terms: (watched: Watched) => readonly string[];
}

/** By namespace. Those that our metric filters write have the environment in their name, and no dimensions. */
const SCOPES: Readonly<Record<string, Scope>> = {
    "AWS/ApplicationELB": {
        dimensions: "LoadBalancer",
        terms: ({ loadBalancer }) => [`LoadBalancer="${loadBalancer}"`],
    },
    "AWS/ECS": { dimensions: "ClusterName,ServiceName", terms: ofClusters },
    "ECS/ContainerInsights": { dimensions: "ClusterName,ServiceName", terms: ofClusters },
    "AWS/RDS": {
        dimensions: "DBInstanceIdentifier",
        terms: ({ databases }) => databases.map((id) => `DBInstanceIdentifier="${id}"`),
    },
    "AWS/ElastiCache": {
        dimensions: "CacheClusterId,CacheNodeId",
        terms: ({ cacheGroups }) => cacheGroups.map((id) => `CacheClusterId=${id}`),
    },
};
/** CloudWatch measures healthy hosts for each target group alone. */
const BY_TARGET_GROUP: readonly CloudWatchName[] = ["healthyHosts"];

function ofClusters({ clusters }: Watched): readonly string[] {
    return clusters.map((name) => `ClusterName="${name}"`);
}

interface FallbackInputs {
    readonly environment: string;
    readonly region: string;
    /** Topic of the Watchdog. */
    readonly heartbeatTopicName: string;
    readonly watched: Watched;
}

const WIDTH = 12;
const HEIGHT = 6;

/** The alarm and, below it, two graphs a row: the body that PutDashboard takes. */
export function fallbackDashboard({ environment, region, heartbeatTopicName, watched }: FallbackInputs): string {
    const heartbeat = graph(0, region, "Monitoring is alive: messages of the Watchdog", [
        ["AWS/SNS", "NumberOfMessagesPublished", "TopicName", heartbeatTopicName, { stat: "Sum", period: 300 }],
    ]);
    const graphs = PANELS.map(({ title, metrics }, index) =>
        graph(
            index + 1,
            region,
            title,
            metrics.map((name) => [{ expression: search(name, environment, watched), label: name }]),
        ),
    );
    const acls = graph(PANELS.length + 1, region, "Web ACLs", webAcls(environment, region));
    return JSON.stringify({ widgets: [heartbeat, ...graphs, acls] });
}

/** By name and the rule `ALL`: a search would add the counts of the rules to those of the whole. */
function webAcls(environment: string, region: string): readonly unknown[] {
    return WEB_ACLS.flatMap((placement) => {
        const { region: home, dimensions } = webAclDimensions(placement, environment, region);
        return (["wafAllowed", "wafBlocks"] as const).map((name) => {
            const { namespace, metric, statistic } = cloudWatchMetrics[name];
            const label = `${dimensions.WebACL} ${metric}`;
            return [
                namespace,
                metric,
                ...Object.entries(dimensions).flat(),
                { region: home, stat: statistic, period: 300, label },
            ];
        });
    });
}

/** Amazon CloudWatch User Guide, "CloudWatch search expression syntax". */
function search(name: CloudWatchName, environment: string, watched: Watched): string {
    const row = cloudWatchMetrics[name];
    const namespace = `"${cloudWatchNamespace(row, environment)}"`;
    const metric = `MetricName="${row.metric}"`;
    const scope = SCOPES[row.namespace];
    const dimensions = BY_TARGET_GROUP.includes(name) ? "LoadBalancer,TargetGroup" : scope?.dimensions;
    const found =
        scope === undefined
            ? `{${namespace}} ${metric}`
            : `{${namespace},${dimensions}} ${metric} (${scope.terms(watched).join(" OR ")})`;
    return `SEARCH('${found}', '${row.statistic}', 300)`;
}

function graph(index: number, region: string, title: string, metrics: readonly unknown[]) {
    return {
        type: "metric",
        x: (index % 2) * WIDTH,
        y: Math.floor(index / 2) * HEIGHT,
        width: WIDTH,
        height: HEIGHT,
        properties: { title, region, view: "timeSeries", stacked: false, metrics },
    };
}
