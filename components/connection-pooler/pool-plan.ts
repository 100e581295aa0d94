/**
 * How many server connections each PgBouncer task may open. Pure, property-tested: whatever happens at once, tasks of
 * two deployments included, the sum never exceeds the database's `max_connections`. Not counted is what leaving tasks
 * still hold (`DEACTIVATING`, which ECS counts as gone) when a third deployment begins within minutes of the first
 * one's end: they serve clients that have not moved on, and release idle connections after a minute.
 */
import { checkWholeNumber } from "../shared/ranges";

export interface PoolInputs {
    /** `max_connections` of the primary and, being the same parameter group, of every replica. */
    readonly maxConnections: number;
    /** PgBouncer tasks that run outside a deployment. */
    readonly taskCount: number;
    /** ECS's `deploymentMaximumPercent`: tasks of the old and the new deployment together, in % of `taskCount`. */
    readonly deploymentMaximumPercent: number;
    /** Read replicas; with none, reads go to the primary and share its connections. */
    readonly replicaCount: number;
    /** Connections kept for migrations, which bypass the pool. */
    readonly migrationReserve: number;
}

export interface PoolPlan {
    /** `max_db_connections` of the pool to the primary, for one task. */
    readonly primary: number;
    /** `max_db_connections` of the pool that reads, for one task. */
    readonly reader: number;
    /** Tasks that can run at once, in a deployment. */
    readonly peakTasks: number;
    /** Connections on one server that no pool may take. */
    readonly reserved: number;
}

/**
 * What PostgreSQL and RDS keep for themselves: superuser_reserved_connections (3), rds.rds_superuser_reserved_connections
 * (2), RDS's own monitoring sessions, the rotation function and a person who has to look.
 */
export const SYSTEM_RESERVE = 3 + 2 + 5 + 5;

/** Of the primary's connections, the part for reads where there is no replica to take them. */
const READ_SHARE = 0.25;

/** Fewer connections than this per pool make transactions queue behind one slow query. */
const SMALLEST_POOL = 2;

/** @throws Error for fewer tasks than two, or a database that is too small for them, with what it would need */
export function planPools(inputs: PoolInputs): PoolPlan {
    const { taskCount, deploymentMaximumPercent: percent } = inputs;
    if (!Number.isInteger(taskCount) || taskCount < 2) {
        throw new Error(
            `taskCount is ${taskCount}; at least 2 whole tasks are needed, or one failure stops all queries.`,
        );
    }
    checkWholeNumber("migrationReserve", inputs.migrationReserve, 1, 500);
    // ECS rounds the upper limit down ("Service definition parameters", maximumPercent), but never below the count.
    const peakTasks = Math.max(taskCount, Math.floor((taskCount * percent) / 100));
    const reserved = SYSTEM_RESERVE + inputs.migrationReserve;
    const perTask = Math.floor((inputs.maxConnections - reserved) / peakTasks);

    const shared = inputs.replicaCount === 0;
    // PgBouncer rotates through the replicas' addresses but does not rebalance open connections: one replica must be
    // able to hold the whole reading pool, as it does when the others are down.
    const reader = shared ? Math.max(SMALLEST_POOL, Math.floor(perTask * READ_SHARE)) : perTask;
    const primary = shared ? perTask - reader : perTask;
    if (primary < SMALLEST_POOL || reader < SMALLEST_POOL) {
        const smallest = reserved + peakTasks * SMALLEST_POOL * (shared ? 2 : 1);
        throw new Error(
            `The database's max_connections is ${inputs.maxConnections}, of which ${reserved} are reserved: too few for ${peakTasks} ` +
                `PgBouncer tasks (at least ${smallest} are needed). Take a larger data:instanceClass or fewer tasks.`,
        );
    }
    return { primary, reader, peakTasks, reserved };
}
