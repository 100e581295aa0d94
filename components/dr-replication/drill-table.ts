/**
 * The fault drills as a table (R-DR-4). Pure: `drills.ts` makes experiment templates, roles and schedules of it, and
 * docs/runbooks/drills.md is written from it.
 *
 * Actions, their targets, parameters and permissions: AWS FIS User Guide, "AWS FIS actions reference".
 */
import type { Statement } from "../shared/policy-document";

/**
 * Tags that every resource of an environment carries (`aws:defaultTags`), by which targets are found: a drill hits its
 * own environment and nothing else of the account.
 */
export type TargetTags = Readonly<Record<"Project" | "Environment", string>>;

export interface DrillAction {
    readonly name: string;
    readonly actionId: string;
    /** Key of the action's target, e.g. `Subnets`, and the target's name below. */
    readonly target: readonly [key: string, name: string];
    readonly parameters?: Readonly<Record<string, string>>;
}

export interface DrillTarget {
    readonly name: string;
    readonly resourceType: string;
    /** `ALL`, `COUNT(n)` or `PERCENT(n)`. */
    readonly selectionMode: string;
    /** Attribute of the resource as its describe call gives it → allowed values. */
    readonly filters?: Readonly<Record<string, readonly string[]>>;
    readonly parameters?: Readonly<Record<string, string>>;
}

export interface Drill {
    /** Last part of the logical name. A contract, like every logical name. */
    readonly name: string;
    readonly description: string;
    /** What must be true afterwards: the drill's question. */
    readonly expectation: string;
    /** When it starts within the drill window: the week of the month, and hours after the window's start. */
    readonly week: 1 | 2 | 3 | 4;
    readonly hoursLater: 0 | 1;
    readonly actions: readonly DrillAction[];
    readonly targets: readonly DrillTarget[];
    /** A zone where the primary is not has no instance to fail over: then that action is left out. */
    readonly emptyTargets: "fail" | "skip";
}

export interface DrillSite {
    /** Zone that loses power in the zone drill, e.g. `us-east-1a`. */
    readonly availabilityZone: string;
    /** The other region, from which the network is cut off. */
    readonly otherRegion: string;
}

/** When drills run, once they are enabled: two hours of one weekday. */
export interface DrillWindow {
    readonly day: "MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT" | "SUN";
    /** Hour at which the window opens, UTC: 0 to 22. */
    readonly hourUtc: number;
}

/** Cron of EventBridge Scheduler, UTC: a fifth such weekday of a month has no drill. */
export function scheduleOf({ week, hoursLater }: Drill, { day, hourUtc }: DrillWindow): string {
    return `cron(0 ${hourUtc + hoursLater} ? * ${day}#${week} *)`;
}

const ELEVEN_MINUTES = "PT11M";

/** Five drills, one a week of the month, the two largest in the same week. */
export function drillTable({ availabilityZone, otherRegion }: DrillSite): readonly Drill[] {
    const inZone = (path: string) => ({ [path]: [availabilityZone] });
    const tasks = { name: "tasks", resourceType: "aws:ecs:task" } as const;
    // Only a Multi-AZ instance has another zone to fail over to.
    const database: DrillTarget = {
        name: "database",
        resourceType: "aws:rds:db",
        selectionMode: "ALL",
        filters: { MultiAZ: ["true"] },
    };
    const redis: DrillTarget = {
        name: "redis",
        resourceType: "aws:elasticache:replicationgroup",
        selectionMode: "ALL",
        parameters: { availabilityZoneIdentifier: availabilityZone },
    };
    const subnets = { name: "subnets", resourceType: "aws:ec2:subnet", selectionMode: "ALL" } as const;
    const failOver: DrillAction = {
        name: "fail-over-database",
        actionId: "aws:rds:reboot-db-instances",
        target: ["DBInstances", "database"],
        parameters: { forceFailover: "true" },
    };
    const interruptRedis: DrillAction = {
        name: "interrupt-redis",
        actionId: "aws:elasticache:replicationgroup-interrupt-az-power",
        target: ["ReplicationGroups", "redis"],
        parameters: { duration: ELEVEN_MINUTES },
    };
    const stopTasks: DrillAction = {
        name: "stop-tasks",
        actionId: "aws:ecs:stop-task",
        target: ["Tasks", "tasks"],
    };
    return [
        {
            name: "task-loss",
            description: "A third of the tasks stops at once",
            expectation: "No alarm of the edge fires; ECS has replaced them within five minutes.",
            week: 1,
            hoursLater: 0,
            actions: [stopTasks],
            targets: [{ ...tasks, selectionMode: "PERCENT(33)" }],
            emptyTargets: "fail",
        },
        {
            name: "database-failover",
            description: "The primary fails over to its standby in another zone",
            expectation: "Errors last less than two minutes; the pooler reconnects by itself.",
            week: 2,
            hoursLater: 0,
            actions: [failOver],
            targets: [database],
            emptyTargets: "fail",
        },
        {
            name: "redis-failover",
            description: `Redis loses its nodes in ${availabilityZone}`,
            expectation: "Sessions survive; a replica is primary within a minute.",
            week: 3,
            hoursLater: 0,
            actions: [interruptRedis],
            targets: [redis],
            emptyTargets: "fail",
        },
        {
            name: "zone-power-loss",
            description: `Everything in ${availabilityZone} is gone for eleven minutes`,
            expectation: "Users notice nothing after three minutes; every tier runs in the other zones.",
            week: 4,
            hoursLater: 0,
            actions: [
                {
                    name: "cut-zone-off",
                    actionId: "aws:network:disrupt-connectivity",
                    target: ["Subnets", "subnets"],
                    parameters: { duration: ELEVEN_MINUTES, scope: "all" },
                },
                stopTasks,
                failOver,
                interruptRedis,
            ],
            targets: [
                { ...subnets, filters: inZone("AvailabilityZone") },
                { ...tasks, selectionMode: "ALL", filters: inZone("AvailabilityZone") },
                { ...database, filters: { ...database.filters, ...inZone("AvailabilityZone") } },
                redis,
            ],
            emptyTargets: "skip",
        },
        {
            name: "region-isolation",
            description: `Nothing reaches ${otherRegion} for eleven minutes`,
            expectation: "Users notice nothing; the replica's lag alarm fires and ends by itself.",
            week: 4,
            hoursLater: 1,
            actions: [
                {
                    name: "isolate",
                    actionId: "aws:network:route-table-disrupt-cross-region-connectivity",
                    target: ["Subnets", "subnets"],
                    parameters: { duration: ELEVEN_MINUTES, region: otherRegion },
                },
            ],
            targets: [subnets],
            emptyTargets: "fail",
        },
    ];
}

/** What a role of the drills reaches. */
export interface DrillReach {
    readonly tags: TargetTags;
    readonly partition: string;
    readonly region: string;
    readonly accountId: string;
}

const MANAGED = { "aws:ResourceTag/managedByFIS": "true" };
const REQUESTED = { "aws:RequestTag/managedByFIS": "true" };

type Tagged = Readonly<Record<string, string>>;

/** What each action needs, limited to tagged targets and to what FIS itself made. */
const PERMISSIONS: Readonly<Record<string, (arn: (rest: string) => string, tagged: Tagged) => readonly Statement[]>> = {
    "aws:ecs:stop-task": (arn, tagged) => [
        statement(
            "SeeTasks",
            ["ecs:DescribeTasks", "ecs:ListTasks"],
            [arn("ecs:task/*"), arn("ecs:container-instance/*")],
        ),
        statement("StopTasks", ["ecs:StopTask"], arn("ecs:task/*"), tagged),
    ],
    "aws:rds:reboot-db-instances": (arn, tagged) => [
        statement("SeeDatabases", ["rds:DescribeDBInstances"], arn("rds:db:*")),
        statement("FailDatabaseOver", ["rds:RebootDBInstance"], arn("rds:db:*"), tagged),
    ],
    "aws:elasticache:replicationgroup-interrupt-az-power": (arn, tagged) => [
        statement("SeeRedis", ["elasticache:DescribeReplicationGroups"], arn("elasticache:replicationgroup:*")),
        statement(
            "InterruptRedis",
            ["elasticache:InterruptClusterAzPower"],
            arn("elasticache:replicationgroup:*"),
            tagged,
        ),
    ],
    "aws:network:disrupt-connectivity": (arn) => [
        ...seeNetwork(arn),
        statement("MakeAcl", ["ec2:CreateNetworkAcl"], arn("ec2:network-acl/*"), REQUESTED),
        statement("MakeAclInVpc", ["ec2:CreateNetworkAcl"], arn("ec2:vpc/*")),
        statement("TagAcl", ["ec2:CreateTags"], arn("ec2:network-acl/*"), { "ec2:CreateAction": "CreateNetworkAcl" }),
        statement("OwnAcl", ["ec2:CreateNetworkAclEntry", "ec2:DeleteNetworkAcl"], arn("ec2:network-acl/*"), MANAGED),
        statement("SwapAcl", ["ec2:ReplaceNetworkAclAssociation"], [arn("ec2:subnet/*"), arn("ec2:network-acl/*")]),
    ],
    "aws:network:route-table-disrupt-cross-region-connectivity": (arn) => [
        ...seeNetwork(arn),
        statement(
            "MakeRoutes",
            ["ec2:CreateRouteTable", "ec2:CreateManagedPrefixList", "ec2:CreateNetworkInterface"],
            [arn("ec2:route-table/*"), arn("ec2:prefix-list/*"), arn("ec2:network-interface/*")],
            REQUESTED,
        ),
        statement(
            "MakeInNetwork",
            ["ec2:CreateRouteTable", "ec2:CreateNetworkInterface"],
            [arn("ec2:vpc/*"), arn("ec2:subnet/*"), arn("ec2:security-group/*")],
        ),
        statement(
            "TagRoutes",
            ["ec2:CreateTags"],
            [arn("ec2:route-table/*"), arn("ec2:prefix-list/*"), arn("ec2:network-interface/*")],
            {
                "ec2:CreateAction": ["CreateRouteTable", "CreateManagedPrefixList", "CreateNetworkInterface"],
            },
        ),
        statement(
            "OwnRoutes",
            [
                "ec2:CreateRoute",
                "ec2:DeleteRouteTable",
                "ec2:ModifyManagedPrefixList",
                "ec2:DeleteManagedPrefixList",
                "ec2:DeleteNetworkInterface",
            ],
            [arn("ec2:route-table/*"), arn("ec2:prefix-list/*"), arn("ec2:network-interface/*")],
            MANAGED,
        ),
        statement(
            "SwapRoutes",
            [
                "ec2:AssociateRouteTable",
                "ec2:DisassociateRouteTable",
                "ec2:ReplaceRouteTableAssociation",
                "ec2:ModifyVpcEndpoint",
            ],
            [arn("ec2:route-table/*"), arn("ec2:subnet/*"), arn("ec2:vpc-endpoint/*")],
        ),
    ],
};

/** Reading the network knows no resource. */
const NETWORK_READS: readonly string[] = [
    "ec2:DescribeManagedPrefixLists",
    "ec2:DescribeNetworkAcls",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeRouteTables",
    "ec2:DescribeSubnets",
    "ec2:DescribeVpcEndpoints",
    "ec2:DescribeVpcPeeringConnections",
    "ec2:DescribeVpcs",
];

/** Prefix lists are the account's own, or AWS's. */
const seeNetwork = (arn: (rest: string) => string): readonly Statement[] => [
    statement("SeeNetwork", NETWORK_READS, "*"),
    statement(
        "SeePrefixLists",
        ["ec2:GetManagedPrefixListEntries"],
        [arn("ec2:prefix-list/*"), arn("ec2:prefix-list/*").replace(/:\d{12}:/, ":aws:")],
    ),
];

/** The rights of one drill's role: its actions' and no more, and the delivery of its log. */
export function drillStatements(
    drill: Drill,
    { partition, region, accountId, tags }: DrillReach,
): readonly Statement[] {
    const arn = (rest: string) => {
        const [service, ...resource] = rest.split(":");
        return `arn:${partition}:${service}:${region}:${accountId}:${resource.join(":")}`;
    };
    const tagged = Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
    const actions = [...new Set(drill.actions.map((action) => action.actionId))];
    const bySid = new Map(
        actions.flatMap((action) => PERMISSIONS[action]!(arn, tagged)).map((s) => [s.Sid, s] as const),
    );
    return [
        ...bySid.values(),
        statement("FindTargets", ["tag:GetResources"], "*"),
        // Vended logs know no resource (AWS FIS User Guide, "Permissions for CloudWatch Logs").
        statement(
            "DeliverLog",
            [
                "logs:CreateLogDelivery",
                "logs:PutResourcePolicy",
                "logs:DescribeResourcePolicies",
                "logs:DescribeLogGroups",
            ],
            "*",
        ),
    ];
}

function statement(
    Sid: string,
    Action: readonly string[],
    Resource: string | readonly string[],
    equals?: Readonly<Record<string, string | readonly string[]>>,
): Statement {
    return { Sid, Effect: "Allow", Action, Resource, ...(equals ? { Condition: { StringEquals: equals } } : {}) };
}
