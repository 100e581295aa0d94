/**
 * Every network path that is allowed, and no other (R-NET-3). Security groups, network ACLs, the policy rule that
 * refuses any other opening, and the diagram derive from this table.
 *
 * Not listed because neither security groups nor network ACLs filter them: the Amazon DNS resolver, the time service,
 * instance metadata and task metadata (VPC user guide, "Control subnet traffic with network access control lists").
 */
import { APPLICATION_PORT, POSTGRESQL_PORT, REDIS_PORT } from "../shared/ports";
import type { ReplicationSource } from "./source-table";
import type { SubnetTier } from "./subnets";

/** What has a security group of its own, and the subnets it lives in (R-NET-2). */
export const tiers = {
    loadBalancer: "public",
    bastion: "public",
    app: "private",
    pooler: "private",
    cache: "private",
    monitoring: "private",
    endpoints: "private",
    database: "database",
} as const satisfies Record<string, SubnetTier>;

export type Tier = keyof typeof tiers;
export const tierNames = Object.keys(tiers) as Tier[];

/**
 * What lies outside the VPC: any address (to a rule, those inside are addresses too), CloudFront's origin-facing
 * addresses, S3 through its gateway endpoint, the database that is moved here.
 */
export type Peer = "internet" | "cdn" | "s3" | "source";

export function isTier(end: Tier | Peer): end is Tier {
    return end in tiers;
}

/** First and last port, both included. */
export type Ports = readonly [from: number, to: number];

export interface Flow {
    readonly from: Tier | Peer;
    readonly to: Tier | Peer;
    readonly protocol: "tcp" | "udp";
    readonly ports: Ports;
    /** The NAT gateway in the public subnets carries the connection on. */
    readonly via?: "nat";
    /** Part of the rules' descriptions, for which EC2 takes letters, digits, spaces and ._-:/()#,@[]+=&;{}!$* alone. */
    readonly why: string;
    readonly requirement: string;
}

/** Where requests enter: through the CDN alone, or straight from the internet. */
export type Entry = "cdn" | "internet";

const HTTPS: Ports = [443, 443];
const POSTGRESQL: Ports = [POSTGRESQL_PORT, POSTGRESQL_PORT];
/** Ports that any process may open. */
export const UNPRIVILEGED: Ports = [1024, 65535];

const entries: Readonly<Record<Entry, readonly Flow[]>> = {
    cdn: [tcp("cdn", "loadBalancer", HTTPS, "requests, through the CDN alone", "R-EDGE-6")],
    internet: [
        tcp("internet", "loadBalancer", HTTPS, "requests", "R-EDGE-2"),
        tcp("internet", "loadBalancer", [80, 80], "redirect to HTTPS", "R-EDGE-2"),
    ],
};

const inside: readonly Flow[] = [
    tcp("app", "pooler", POSTGRESQL, "queries through PgBouncer", "R-DB-3"),
    tcp("pooler", "pooler", POSTGRESQL, "from the load balancer of PgBouncer to its tasks", "R-DB-3"),
    tcp("app", "database", POSTGRESQL, "migrations need sessions that a transaction pool cannot give", "R-APP-6"),
    tcp("pooler", "database", POSTGRESQL, "server connections of PgBouncer", "R-DB-3"),
    tcp("app", "cache", [REDIS_PORT, REDIS_PORT], "sessions and application cache", "R-CACHE-1"),
    tcp("app", "monitoring", [9090, 9090], "metrics to Prometheus", "R-OBS-1"),
    tcp("app", "monitoring", [4317, 4317], "traces to Jaeger, OTLP over gRPC", "R-OBS-4"),
    // People reach the tools through an audited session of the bastion, and nothing else leads there.
    tcp("bastion", "monitoring", HTTPS, "Kubernetes API, for operators and deployments", "R-NET-5"),
    tcp("bastion", "monitoring", [3000, 3000], "Grafana, for operators", "R-OBS-2"),
    tcp("bastion", "monitoring", [5601, 5601], "Kibana, for operators", "R-OBS-5"),
    // EKS: "Amazon EKS security group requirements" names 443, 10250 and 53 between cluster and nodes; the pods share
    // the nodes' security group and gossip, replicate and scrape each other on ports of their own.
    tcp("monitoring", "monitoring", HTTPS, "Kubernetes API of the monitoring cluster", "R-OBS-1"),
    tcp("monitoring", "monitoring", [53, 53], "cluster DNS", "R-OBS-1"),
    udp("monitoring", "monitoring", [53, 53], "cluster DNS", "R-OBS-1"),
    tcp("monitoring", "monitoring", UNPRIVILEGED, "kubelet, webhooks, pods of the monitoring tools", "R-OBS-1"),
    udp("monitoring", "monitoring", [9094, 9094], "gossip between the Alertmanagers", "R-OBS-3"),
];

const awsServices: readonly Flow[] = (["app", "pooler", "monitoring", "bastion"] as const).flatMap((tier) => [
    tcp(tier, "endpoints", HTTPS, "CloudWatch Logs and the other AWS services in use", "R-NET-3"),
    tcp(tier, "s3", HTTPS, "image layers of ECR and packages of Amazon Linux lie in S3", "R-NET-6"),
]);

const outbound: readonly Flow[] = [
    // The jwt-validation action and the sign-in of a load balancer fetch what the issuer publishes (ELB user guide,
    // "Authenticate users using an Application Load Balancer": it must be able to reach the issuer's endpoints).
    tcp("loadBalancer", "internet", HTTPS, "signing keys of the token issuer", "R-EDGE-7"),
    {
        ...tcp("monitoring", "internet", HTTPS, "images and charts that are not in ECR, pager and chat", "R-OBS-3"),
        via: "nat",
    },
];

/** The whole table. Plain data: the same for every call with the same arguments. */
export function flowsFor(entry: Entry, port = APPLICATION_PORT, source?: ReplicationSource): readonly Flow[] {
    const requests = tcp("loadBalancer", "app", [port, port], "requests and health checks", "R-APP-1");
    return [...entries[entry], requests, ...inside, ...awsServices, ...outbound, ...subscription(source)];
}

/** For as long as a database is moved here, and no longer (docs/migrate.md). */
function subscription(source: ReplicationSource | undefined): readonly Flow[] {
    if (source === undefined) {
        return [];
    }
    const port = source.port ?? POSTGRESQL_PORT;
    const flow = tcp("database", "source", [port, port], "subscription to the database that is moved here", "R-NET-4");
    return [source.via === "nat" ? { ...flow, via: "nat" } : flow];
}

/** Name of a path, e.g. `app-database-5432`; part of logical names, so a contract. */
export function flowId({ from, to, protocol, ports }: Flow): string {
    const range = ports[0] === ports[1] ? `${ports[0]}` : `${ports[0]}-${ports[1]}`;
    return `${kebab(from)}-${kebab(to)}-${range}${protocol === "tcp" ? "" : `-${protocol}`}`;
}

/** `loadBalancer` → `load-balancer`, the form of logical names. */
export function kebab(name: string): string {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function tcp(from: Flow["from"], to: Flow["to"], ports: Ports, why: string, requirement: string): Flow {
    return { from, to, protocol: "tcp", ports, why, requirement };
}

function udp(from: Flow["from"], to: Flow["to"], ports: Ports, why: string, requirement: string): Flow {
    return { ...tcp(from, to, ports, why, requirement), protocol: "udp" };
}
