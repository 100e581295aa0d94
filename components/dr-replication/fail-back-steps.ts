/**
 * The way back after a failover, step by step (R-DR-5, docs/decisions/0075). Pure: the runbook is made of this table, and
 * the engine test goes through it in the sandbox (test/engine/dr.test.ts).
 */
import type { PerRegion } from "../database-cluster/generations";

type Region = keyof PerRegion<unknown>;

export interface FailBackStep {
    readonly name: string;
    /** What is done. */
    readonly title: string;
    /** What has to be true before. */
    readonly before: readonly string[];
    /** Region that the failover plan is run for; such a step deploys nothing. */
    readonly plan?: Region;
    /** Configuration to set: path → value, `<standby>` for the name of the second region, `null` to take it out. */
    readonly configure: Readonly<Record<string, string | null>>;
    /** What a person does in AWS before the deployment. */
    readonly byHand?: readonly string[];
    /** Layers to deploy then. */
    readonly layers: readonly ("data" | "app" | "dr")[];
    /** What the preview shows. */
    readonly shows: string;
    /** Deleted or replaced by the step; empty for most. */
    readonly goes: readonly string[];
}

/** The layers that know which region serves. */
export const REGION_LAYERS = ["data", "app", "dr"] as const;

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const BACKUPS = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const INSTANCE = "aws:rds/instance:Instance";
const LOGS = "aws:cloudwatch/logGroup:LogGroup";
const SELECTION = "aws:backup/selection:Selection";
const TASK = "aws:ecs/taskDefinition:TaskDefinition";

/** For the first failover and its way back; every later one counts the generations on (g2 kept, g3 current). */
export const FAIL_BACK_STEPS: readonly FailBackStep[] = [
    {
        name: "follow",
        title: "Tell the code which region serves",
        before: ["The failover plan has ended; a deployment is refused and prints this command."],
        configure: { "environment:activeRegion": "<standby>" },
        layers: REGION_LAYERS,
        shows: "A handful of updates: the second region gets its full size, the first region's database is fenced. One thing is made, the selection by which its database is backed up there; nothing is deleted or replaced.",
        goes: [],
    },
    {
        name: "copy",
        title: "Make the first region's database again, as a replica of the one that serves",
        before: [
            "The first region works again, and `infra preview` of its layers shows nothing else.",
            "Nothing else is urgent: the copy takes hours for a large database (`up` waits for up to three, so give it credentials that last), and loads the one that serves while its snapshot is taken.",
        ],
        configure: { "data:generations.g1": "kept", "data:generations.g2": "current" },
        layers: REGION_LAYERS,
        shows: "One database is made. The old one and its replicas get another name (`…-g1`) and stay, protected; the new one takes over name and address, so that pooler, secrets, alarms and the failover plan know it already. The alarms of the old replicas go, its backup selection, and the copying of its backups; what was copied stays until its retention ends.",
        goes: [SELECTION, ALARM, TASK, BACKUPS],
    },
    {
        name: "switch",
        title: "Move the application back: run the failover plan for the first region",
        before: [
            "`ReplicaLag` of the new database has been under a minute for an hour (alarms `database-lag-…`); it is a quiet hour.",
            "The old database (`…-g1`) was looked through for writes that were never replicated (docs/runbooks/database-sql.md).",
            'Users were told of about ten minutes without writes: right before the approval, the database that serves becomes read-only (docs/runbooks/failover.md, "Stop the writes"). Without that, what it takes while the plan runs is lost.',
        ],
        plan: "primary",
        configure: {},
        layers: [],
        shows: "",
        goes: [],
    },
    {
        name: "return",
        title: "Tell the code that the first region serves again",
        before: [
            "The plan has ended; a deployment is refused and prints this command.",
            'Each region has its minimum of tasks back (docs/runbooks/failover.md, "Lower the minimum again"): the second one would keep as many as it served with.',
        ],
        configure: { "environment:activeRegion": null },
        layers: REGION_LAYERS,
        shows: "The first region gets its full size and its read replicas, the second region the size of a standby; its database is fenced, being stale now. The two alarms on the lag of the database that was a replica go, and the pooler's task definition gets a new revision.",
        goes: [ALARM, TASK],
    },
    {
        name: "copy-standby",
        title: "Make the second region's database again, as a replica",
        before: ["At once: until it is there, no database is in a second region."],
        configure: { "dr:generations.g1": "kept", "dr:generations.g2": "current" },
        layers: ["dr"],
        shows: "One database is made; the old one gets another name (`…-g1`) and stays, protected; its backup selection follows.",
        goes: [SELECTION],
    },
    {
        name: "release",
        title: "Let the engine delete the former databases",
        before: ["Nobody needs what they hold. RDS still refuses to delete them, and this step can be undone."],
        configure: { "data:generations.g1": "released", "dr:generations.g1": "released" },
        layers: ["data", "dr"],
        shows: "No change of any value: the engine's protection is in its state alone.",
        goes: [],
    },
    {
        name: "remove",
        title: "Delete the former databases",
        before: ["The preview names no other database than those that end in `-g1`."],
        byHand: [
            "for region in <first-region> <standby>; do",
            "  for name in $(aws rds describe-db-instances --region $region --output text --query \\",
            "      \"DBInstances[?contains(DBInstanceIdentifier, '-<environment>-') && ends_with(DBInstanceIdentifier, '-g1')].DBInstanceIdentifier\"); do",
            "    aws rds modify-db-instance --region $region --db-instance-identifier $name --no-deletion-protection",
            "  done",
            "done",
        ],
        configure: { "data:generations.g1": null, "dr:generations.g1": null },
        layers: ["data", "dr"],
        shows: "The former databases, their log groups and their backup selection are deleted. RDS takes a last snapshot of each (`…-g1-final-…`), and the vault keeps its recovery points.",
        goes: [INSTANCE, LOGS, SELECTION],
    },
];
