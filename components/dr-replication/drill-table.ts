/**
 * The fault drills as a table (R-DR-4). Pure: `drills.ts` makes experiment templates, roles and schedules of it;
 * docs/runbooks/drills.md says what each asks.
 *
 * Actions, their targets and parameters: AWS FIS User Guide, "AWS FIS actions reference".
 */

/**
 * Tags that every resource of an environment carries (`aws:defaultTags`), by which targets are found: a drill hits its
 * own environment and nothing else of the account.
 */
export type TargetTags = Readonly<Record<"Project" | "Environment", string>>;

interface DrillAction {
    readonly name: string;
    readonly actionId: string;
    /** Key of the action's target, e.g. `Subnets`, and the target's name below. */
    readonly target: readonly [key: string, name: string];
    readonly parameters?: Readonly<Record<string, string>>;
}

interface DrillTarget {
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
    /**
     * What happens where an action finds no target, as in a zone without the primary: the drill fails, or skips the
     * action.
     */
    readonly emptyTargets: "fail" | "skip";
}

interface DrillSite {
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
