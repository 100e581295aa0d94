/** What a drill's report shows before, during and after the fault: the answers to the drills' questions. Pure (R-DR-4). */

/** What the graphs are of, by the dimensions of the metrics. */
export interface DrillWatch {
    /** Region of the drills. */
    readonly region: string;
    /** Dimensions LoadBalancer and TargetGroup. */
    readonly loadBalancer: string;
    readonly targetGroup: string;
    /** RDS instance of the primary. */
    readonly database: string;
    /** ElastiCache replication groups; their nodes are called `<group>-…`. */
    readonly cacheGroups: readonly string[];
    /** The second region, and its replica. */
    readonly standbyRegion: string;
    readonly replica: string;
}

interface Graph {
    readonly title: string;
    readonly statistic: "Average" | "Maximum" | "Minimum" | "Sum" | "p95";
    readonly metrics: (watch: DrillWatch) => readonly unknown[];
    /** @default the drills' region */
    readonly region?: (watch: DrillWatch) => string;
}

const ALB = "AWS/ApplicationELB";

/** From the users inwards. */
const GRAPHS: readonly Graph[] = [
    {
        title: "Requests and failed requests a minute",
        statistic: "Sum",
        metrics: ({ loadBalancer }) =>
            ["RequestCount", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count"].map((metric) => [
                ...[ALB, metric, "LoadBalancer", loadBalancer],
            ]),
    },
    {
        title: "Response time (s, p95)",
        statistic: "p95",
        metrics: ({ loadBalancer }) => [[ALB, "TargetResponseTime", "LoadBalancer", loadBalancer]],
    },
    {
        title: "Healthy tasks at least, unhealthy ones at most",
        statistic: "Minimum",
        metrics: ({ loadBalancer, targetGroup }) =>
            [
                ["HealthyHostCount", "Minimum"],
                ["UnHealthyHostCount", "Maximum"],
            ].map(([metric, stat]) => [
                ...[ALB, metric, "LoadBalancer", loadBalancer, "TargetGroup", targetGroup],
                { stat },
            ]),
    },
    {
        title: "Database: connections",
        statistic: "Maximum",
        metrics: ({ database }) => [["AWS/RDS", "DatabaseConnections", "DBInstanceIdentifier", database]],
    },
    {
        title: "Redis: connections of each node",
        statistic: "Maximum",
        // Amazon CloudWatch User Guide, "CloudWatch search expression syntax": without quotes, a part of the value.
        metrics: ({ cacheGroups }) =>
            cacheGroups.map((group) => [
                {
                    expression: `SEARCH('{AWS/ElastiCache,CacheClusterId,CacheNodeId} MetricName="CurrConnections" CacheClusterId=${group}', 'Maximum', 60)`,
                },
            ]),
    },
    {
        title: "Second region: lag of the replica (s)",
        statistic: "Maximum",
        region: ({ standbyRegion }) => standbyRegion,
        metrics: ({ replica }) => [["AWS/RDS", "ReplicaLag", "DBInstanceIdentifier", replica]],
    },
];

const WIDTH = 12;
const HEIGHT = 6;

/** The dashboard's body as CloudWatch takes it ("Dashboard body structure and syntax"). */
export function drillDashboard(watch: DrillWatch): string {
    const widgets = GRAPHS.map(({ title, statistic, metrics, region }, i) => ({
        type: "metric",
        ...{ x: (i % 2) * WIDTH, y: Math.floor(i / 2) * HEIGHT, width: WIDTH, height: HEIGHT },
        properties: {
            ...{ title, region: region?.(watch) ?? watch.region, stat: statistic, period: 60, view: "timeSeries" },
            metrics: metrics(watch),
        },
    }));
    return JSON.stringify({ widgets });
}
