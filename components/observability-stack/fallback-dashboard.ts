/** The CloudWatch dashboard for when the cluster is gone: what AWS measures itself (R-OBS-6). No Pulumi here. */
import { cloudWatchMetrics, type CloudWatchName, cloudWatchNamespace, WEB_ACLS, webAclDimensions } from "./sources";

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

/** Dimensions that a namespace's metrics are found by; those that our metric filters write have none. */
const DIMENSIONS: Readonly<Record<string, string>> = {
    "AWS/ApplicationELB": "LoadBalancer",
    "AWS/ECS": "ClusterName,ServiceName",
    "ECS/ContainerInsights": "ClusterName,ServiceName",
    "AWS/RDS": "DBInstanceIdentifier",
    "AWS/ElastiCache": "CacheClusterId,CacheNodeId",
};
/** CloudWatch measures healthy hosts for each target group alone. */
const BY_TARGET_GROUP: readonly CloudWatchName[] = ["healthyHosts"];

const WIDTH = 12;
const HEIGHT = 6;

/** The alarm and, below it, two graphs a row: the body that PutDashboard takes. */
export function fallbackDashboard(environment: string, region: string, heartbeatTopicName: string): string {
    const heartbeat = graph(0, region, "Monitoring is alive: messages of the Watchdog", [
        ["AWS/SNS", "NumberOfMessagesPublished", "TopicName", heartbeatTopicName, { stat: "Sum", period: 300 }],
    ]);
    const graphs = PANELS.map(({ title, metrics }, index) =>
        graph(
            index + 1,
            region,
            title,
            metrics.map((name) => [{ expression: search(name, environment), label: name }]),
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

function search(name: CloudWatchName, environment: string): string {
    const row = cloudWatchMetrics[name];
    const namespace = cloudWatchNamespace(row, environment);
    const dimensions = BY_TARGET_GROUP.includes(name) ? "LoadBalancer,TargetGroup" : DIMENSIONS[row.namespace];
    const schema = dimensions === undefined ? `{"${namespace}"}` : `{"${namespace}",${dimensions}}`;
    return `SEARCH('${schema} MetricName="${row.metric}"', '${row.statistic}', 300)`;
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
