/**
 * The single points of failure that production has and why they may stay: docs/single-points-of-failure.md is written
 * from it, and a test compares it with every layer of production (test/unit/spof.test.ts).
 */
import { markdownDocument, markdownTable } from "./markdown";

export interface AcceptedSinglePoint {
    readonly layer: string;
    readonly type: string;
    readonly name: string;
    /** Why it may fail alone: what happens then, and what makes up for it. */
    readonly reason: string;
}

export const ACCEPTED: readonly AcceptedSinglePoint[] = [
    {
        layer: "network",
        type: "aws:autoscaling/group:Group",
        name: "network-bastion",
        reason: "People's way in, on no user's path. When its zone is lost the group starts another in the next zone, about two minutes later.",
    },
    {
        layer: "observability",
        type: "kubernetes:beat.k8s.elastic.co/v1beta1:Beat",
        name: "observability-tools-elastic-filebeat",
        reason: "Two would both read everything (decision 38). When the zone of its disk is lost no log comes to Elasticsearch until a person deletes the claim (runbook monitoring-itself); CloudWatch Logs has them all, and nothing else waits for it.",
    },
    {
        layer: "dr",
        type: "aws:autoscaling/group:Group",
        name: "standby-network-bastion",
        reason: "People's way into the second region, on no user's path. When its zone is lost the group starts another in the next zone.",
    },
];

/** What each tier has against the loss of a zone: the requirement's own list. */
export const TIERS: readonly (readonly [tier: string, ...columns: [string, string, string, drills: string]])[] = [
    [
        "load balancer",
        "a node in every zone",
        "AWS takes a zone out of DNS",
        "target health every few seconds; alarm `no-healthy-hosts`",
        "zone-power-loss",
    ],
    [
        "application",
        "at least a task a zone",
        "ECS starts tasks in the other zones",
        "load balancer's health check",
        "task-loss, zone-power-loss",
    ],
    [
        "pooler",
        "a task a zone behind a load balancer",
        "its load balancer leaves the zone out",
        "health script of the container",
        "task-loss, zone-power-loss",
    ],
    [
        "database",
        "Multi-AZ standby, replicas in two zones",
        "RDS promotes the standby, the address stays",
        "RDS's own; alarms of the instance",
        "database-failover, zone-power-loss",
    ],
    [
        "Redis",
        "a node a zone",
        "ElastiCache promotes a replica, the address stays",
        "ElastiCache's own; alarm on lag",
        "redis-failover, zone-power-loss",
    ],
    [
        "monitoring",
        "two of each tool that takes or shows something but Grafana, three of what votes, in different zones; machines in every zone; one of Grafana and of each exporter and operator, which keep nothing",
        "Kubernetes starts pods in the other zones; the metrics that are kept are Amazon Managed Prometheus's, which has no zone",
        "it watches itself; the dead man's switch outside of the cluster",
        "zone-power-loss",
    ],
    [
        "the region",
        "warm standby in the second region",
        "Region switch, with a person's approval",
        "alarms of the plan",
        "failover and back, region-isolation",
    ],
];

export function files(): Record<string, string> {
    return {
        "docs/single-points-of-failure.md": markdownDocument("docs/single-points.ts", [
            "# Single points of failure",
            "What is redundant, what takes over by itself, what watches it, and the drill that proves it (docs/runbooks/drills.md).",
            markdownTable(["tier", "redundancy", "failover", "health check", "drill"], TIERS),
            "## What is bound to one zone and may stay so",
            "Everything that names a zone or a subnet, in every layer of production, has a twin in another zone or stands here; a test fails on anything else (`test/unit/zone-bound.ts`).",
            markdownTable(
                ["layer", "resource", "why it may stay"],
                ACCEPTED.map((a) => [a.layer, `${a.name} (${a.type})`, a.reason]),
            ),
        ]),
    };
}
