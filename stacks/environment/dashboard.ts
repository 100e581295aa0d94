/** The environment's overview, one CloudWatch dashboard from what the layers publish. Pure (R-OBS-2). */
import type { LayerName } from "../contracts";

/** Outputs by layer; null where it is not deployed. */
type AddressBook = Readonly<Partial<Record<LayerName, Readonly<Record<string, unknown>> | null>>>;

interface Graph {
    readonly layer: LayerName;
    readonly title: string;
    readonly namespace: string;
    readonly metrics: readonly string[];
    readonly statistic: "Average" | "Maximum" | "Minimum" | "Sum" | "p95";
    /**
     * Dimension → output of the layer that gives its value, `a.b` for a part of it; a text that begins with "=" stands for
     * itself.
     */
    readonly dimensions: Readonly<Record<string, string>>;
    /** Where the metrics are, in the same words. @default the environment's region */
    readonly region?: string;
}

const ALB = {
    layer: "edge",
    namespace: "AWS/ApplicationELB",
    dimensions: { LoadBalancer: "loadBalancerArnSuffix" },
} as const;
const RDS = {
    layer: "data",
    namespace: "AWS/RDS",
    dimensions: { DBInstanceIdentifier: "databaseIdentifier" },
} as const;
const service = (output: string) => ({ ClusterName: "clusterName", ServiceName: output });
const TASKS = { layer: "app", namespace: "AWS/ECS", metrics: ["CPUUtilization", "MemoryUtilization"] } as const;

/** The second region: what a failover would lose and start from, and what serves after it (R-DR-2, R-DR-3). */
const THERE = { layer: "dr", region: "region" } as const;

/** In the order of the page: what users feel first. */
export const GRAPHS: readonly Graph[] = [
    { ...ALB, title: "Requests a minute", metrics: ["RequestCount"], statistic: "Sum" },
    {
        ...ALB,
        title: "Failed requests a minute",
        metrics: ["HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count"],
        statistic: "Sum",
    },
    { ...ALB, title: "Response time (s, p95)", metrics: ["TargetResponseTime"], statistic: "p95" },
    {
        layer: "edge",
        title: "CDN errors (%)",
        namespace: "AWS/CloudFront",
        metrics: ["4xxErrorRate", "5xxErrorRate"],
        statistic: "Average",
        dimensions: { DistributionId: "distributionId", Region: "=Global" },
        // The only region that has CloudFront's metrics.
        region: "=us-east-1",
    },
    { ...TASKS, title: "Web tasks (%)", statistic: "Average", dimensions: service("webServiceName") },
    { ...TASKS, title: "Workers (%)", statistic: "Average", dimensions: service("workerServiceName") },
    { ...RDS, title: "Database CPU (%)", metrics: ["CPUUtilization"], statistic: "Average" },
    { ...RDS, title: "Database connections", metrics: ["DatabaseConnections"], statistic: "Maximum" },
    { ...RDS, title: "Database storage left (bytes)", metrics: ["FreeStorageSpace"], statistic: "Minimum" },
    {
        ...THERE,
        title: "Second region: lag of the replica (s)",
        namespace: "AWS/RDS",
        metrics: ["ReplicaLag"],
        statistic: "Maximum",
        dimensions: { DBInstanceIdentifier: "databaseIdentifier" },
    },
    {
        ...THERE,
        title: "Second region: web tasks that run",
        namespace: "ECS/ContainerInsights",
        metrics: ["RunningTaskCount"],
        statistic: "Minimum",
        dimensions: { ClusterName: "standby.clusterName", ServiceName: "standby.webServiceName" },
    },
    {
        ...THERE,
        title: "Second region: requests and failed requests a minute",
        namespace: "AWS/ApplicationELB",
        metrics: ["RequestCount", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count"],
        statistic: "Sum",
        dimensions: { LoadBalancer: "standby.loadBalancerArnSuffix" },
    },
];

const WIDTH = 8;
const HEIGHT = 6;
const COLUMNS = 24 / WIDTH;

interface Overview {
    readonly environment: string;
    readonly region: string;
    readonly book: AddressBook;
    readonly version: string;
    readonly commit: string;
    readonly canary: { readonly name: string; readonly region: string };
}

/** The dashboard's body as CloudWatch takes it ("Dashboard body structure and syntax"). */
export function dashboardBody(overview: Overview): { widgets: unknown[] } {
    const heading = {
        type: "text",
        ...{ x: 0, y: 0, width: 24, height: 3 },
        properties: { markdown: headline(overview) },
    };
    const canary = metricWidget(
        "Canary: runs that succeed (%)",
        overview.canary.region,
        "Average",
        [["CloudWatchSynthetics", "SuccessPercent", "CanaryName", overview.canary.name]],
        60,
    );
    const graphs = GRAPHS.flatMap((graph) => toWidget(graph, overview) ?? []);
    return {
        widgets: [
            heading,
            ...[canary, ...graphs].map((widget, i) => ({
                ...widget,
                ...{ x: (i % COLUMNS) * WIDTH, y: 3 + Math.floor(i / COLUMNS) * HEIGHT, width: WIDTH, height: HEIGHT },
            })),
        ],
    };
}

function headline({ environment, book, version, commit }: Overview): string {
    const absent = Object.entries(book).flatMap(([layer, outputs]) => (outputs === null ? [layer] : []));
    const domain = text(book.edge?.["domainName"]);
    return [
        `# integers ${environment}`,
        `${domain === undefined ? "" : `[${domain}](https://${domain}), `}version ${version}, commit ${commit}`,
        ...(absent.length > 0 ? [`Not deployed: ${absent.join(", ")}`] : []),
    ].join("\n\n");
}

/** Nothing where the layer is not deployed, or does not have what the graph shows (no CDN in front, no standby). */
function toWidget(graph: Graph, overview: Overview) {
    const outputs = overview.book[graph.layer];
    const dimensions = Object.entries(graph.dimensions).map(([dimension, from]) => [dimension, meant(from, outputs)]);
    const region = graph.region === undefined ? overview.region : meant(graph.region, outputs);
    if (region === undefined || dimensions.some(([, value]) => value === undefined)) {
        return undefined;
    }
    const metrics = graph.metrics.map((metric) => [graph.namespace, metric, ...dimensions.flat()]);
    return metricWidget(graph.title, region, graph.statistic, metrics, 60);
}

/** The value that a row of the table means. */
function meant(from: string, outputs: unknown): string | undefined {
    if (from.startsWith("=")) {
        return from.slice(1);
    }
    const value = from
        .split(".")
        .reduce<unknown>((of, name) => (of as Record<string, unknown> | null | undefined)?.[name], outputs);
    return text(value);
}

function metricWidget(title: string, region: string, stat: string, metrics: readonly unknown[], period: number) {
    return { type: "metric", properties: { title, region, stat, period, view: "timeSeries", metrics } };
}

function text(value: unknown): string | undefined {
    return typeof value === "string" && value !== "" ? value : undefined;
}
