import { z } from "zod";
import { DEFAULTS } from "../../components/database-cluster/args";
import { GENERATION_STATES, problemOf } from "../../components/database-cluster/generations";
import { instanceClassNames } from "../../components/database-cluster/instance-classes";
import { MOST_ALLOCATED_GIB } from "../../components/database-cluster/validate";
import { deletionGuard, logDays } from "./shared";

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, "must be sha256: and 64 hexadecimal digits");
const daily = z.string().regex(/^\d\d:\d\d-\d\d:\d\d$/, "must be hh:mm-hh:mm in UTC");
const weekly = z.string().regex(/^[a-z]{3}:\d\d:\d\d-[a-z]{3}:\d\d:\d\d$/, "must be ddd:hh:mm-ddd:hh:mm in UTC");

const cache = z.strictObject({
    nodeType: z.string().regex(/^cache\.[a-z0-9]+\.[a-z0-9]+$/, "must be a node type such as cache.t4g.small"),
    nodeCount: z.int().min(2).max(6).optional(),
    snapshotRetentionDays: z.int().min(1).max(35),
    engine: z.enum(["redis", "valkey"]).optional(),
    shards: z.int().min(1).max(90).optional(),
    passwordGeneration: z.int().min(1).optional(),
});

const LATER =
    "Later, nodeType waits for the maintenance window, nodeCount, engine and shards take more than one step (operator guide), and " +
    "passwordGeneration goes up by one (docs/runbooks/cache-password.md)";

/** Table of a region's databases (docs/decisions/0075). */
export const generations = () =>
    z
        .record(z.string().regex(/^g[1-9]\d{0,3}$/, "must be g1, g2, …"), z.enum(GENERATION_STATES))
        .superRefine((value, context) => {
            const problem = problemOf(value);
            if (problem !== undefined) {
                context.addIssue({ code: "custom", message: problem });
            }
        })
        .default({ g1: "current" });

/** Configuration of the data layer (`data:*`). R-DB-1 to R-DB-6, R-CACHE-1 to R-CACHE-3. */
export const dataSchema = {
    databaseName: z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,55}$/, "must be a lower-case letter, then such letters, digits and underscores")
        .default("integers")
        .describe(
            "Name of the application's database and of the role that owns its tables; RDS refuses SQL key words. It cannot change " +
                "once the database is there: RDS renames none",
        ),
    instanceClass: z
        .enum(instanceClassNames)
        .describe(
            "Class of the primary (R-DB-1). Another one waits for the maintenance window, where it costs a minute or two without " +
                "database, even if you set it back before. At once, always for a smaller one, and how to withdraw it: " +
                "docs/runbooks/data-tier.md",
        ),
    replicaInstanceClass: z
        .enum(instanceClassNames)
        .optional()
        .describe("Class of the replicas, at least the primary's"),
    replicaCount: z
        .int()
        .min(0)
        .max(4)
        .describe(
            "Read replicas, each in a zone of its own; if guarded, fewer take two steps (operator guide) (R-DB-2)",
        ),
    engineMajorVersion: z
        .enum(["17", "18"])
        .default(DEFAULTS.engineMajorVersion)
        .describe(
            "Major version of PostgreSQL; minor versions are installed automatically. Another one is a project of its own (docs/upgrade.md): RDS refuses this setting alone",
        ),
    allocatedStorageGiB: z
        .int()
        .min(20)
        .max(MOST_ALLOCATED_GIB)
        .describe("Storage at creation, GiB; it never shrinks, and more waits for the maintenance window"),
    maxAllocatedStorageGiB: z.int().min(22).max(65536).describe("Limit to which storage grows, GiB"),
    backupWindow: daily.default(DEFAULTS.backupWindow).describe("Daily backup of the database, UTC (R-DB-5)"),
    maintenanceWindow: weekly
        .default(DEFAULTS.maintenanceWindow)
        .describe(
            "Weekly maintenance of the database, UTC; of its replicas in the same hours a day earlier. Where a change waits, a " +
                "window that is open now makes it now, with its restart",
        ),
    backupRetentionDays: z
        .int()
        .min(1)
        .max(35)
        .describe(
            "Days of point-in-time recovery (R-DB-5); fewer delete what is older. With a standby another number begins the copy " +
                "in the second region anew, and what it had stays for its days",
        ),
    vaultLock: z
        .discriminatedUnion("lock", [
            z.strictObject({ lock: z.literal(false), reason: z.string().min(10) }),
            z.strictObject({ lock: z.literal(true), changeableForDays: z.int().min(3).max(36500) }),
        ])
        .describe(
            "Vault lock: nobody can delete recovery points early; after changeableForDays nobody can remove the lock",
        ),
    // The policy secret-rotates-within-90-days stops more.
    rotationDays: z
        .int()
        .min(1)
        .max(90)
        .default(DEFAULTS.rotationDays)
        .describe(
            "Days between rotations of the database passwords; they start between 00:00 and 04:00 UTC (R-DB-3). " +
                "A change rotates both at once: deploy it off-peak",
        ),
    slowQueryMs: z
        .int()
        .min(10)
        .max(60000)
        .default(DEFAULTS.slowQueryMs)
        .describe("Statements slower than this are logged, ms (R-DB-6)"),
    statementTimeoutSeconds: z
        .int()
        .min(1)
        .max(3600)
        .default(DEFAULTS.statementTimeoutSeconds)
        .describe("A request's statement is ended after this time, s"),
    rpoSeconds: z
        .int()
        .min(60)
        .max(86400)
        .default(DEFAULTS.rpoSeconds)
        .describe("Recovery point objective: how much may be lost, s; an alarm on replication lag follows it (R-DR-2)"),
    pooler: z
        .strictObject({
            imageDigest: digest,
            taskCount: z.int().min(2).max(20).optional(),
            cpuUnits: z.union([z.literal(256), z.literal(512), z.literal(1024)]).optional(),
            memoryMiB: z.union([z.literal(512), z.literal(1024), z.literal(2048)]).optional(),
            certificateSecretArn: z
                .string()
                .regex(/^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:.+$/, "must be the ARN of a secret")
                .optional(),
            migrationReserve: z.int().min(1).max(500).optional(),
        })
        .describe("PgBouncer: image by digest in the environment's repository; by default one task per zone (R-DB-3)"),
    generations: generations().describe(
        "Databases that the first region had: the newest is current, a former one kept (protected, under a name of its " +
            "own) or released (the engine may delete it); leave it out to delete it, with a final snapshot. Coming back from a " +
            "failover adds one (docs/runbooks/fail-back.md). Default: { g1: current }",
    ),
    sessions: cache.describe(
        "Redis for sessions, jobs and Action Cable; nothing is evicted; by default one node per zone. Sidekiq takes no cluster " +
            "mode: with it, keep one shard and choose a larger nodeType (R-CACHE-2). " +
            LATER,
    ),
    cache: cache.describe(`Redis for the application cache; the least recently used is evicted (R-CACHE-2). ${LATER}`),
    logRetentionDays: logDays
        .default(DEFAULTS.logRetentionDays)
        .describe("Retention of the layer's log groups in days"),
    deletionGuard: deletionGuard
        .default(DEFAULTS.deletionGuard)
        .describe("Guards database, caches and vault: { protect: true }, or { protect: false, reason: ... }"),
};
