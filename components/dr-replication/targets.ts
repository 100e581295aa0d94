/**
 * How long a loss of the region may last and how much it may cost, and what follows from that (R-DR-2). Pure.
 *
 * A target is configuration (`dr:targets`); thresholds of the alarms and time-outs of the steps are never written down
 * beside it.
 */

/** What one part of the platform promises after the loss of a region. */
interface RecoveryTarget {
    /** Recovery time objective: minutes from the loss until it serves again. */
    readonly rtoMinutes: number;
    /** Recovery point objective: minutes of writes that may be lost. */
    readonly rpoMinutes: number;
}

export interface RecoveryTargets {
    readonly app: RecoveryTarget;
    readonly database: RecoveryTarget;
}

/** What the requirement asks (R-DR-2). */
export const DEFAULT_TARGETS: RecoveryTargets = {
    app: { rtoMinutes: 15, rpoMinutes: 60 },
    database: { rtoMinutes: 60, rpoMinutes: 5 },
};

/**
 * S3 promises replication within 15 minutes and measures it (S3 User Guide, "Meeting compliance requirements with
 * S3 Replication Time Control").
 */
const S3_REPLICATION_TIME_CONTROL_MINUTES = 15;

/** Limits that follow from the targets, in the units of the metrics they are compared with. */
interface Limits {
    /** Lag of the cross-region replica at which the RPO is used up, in seconds. */
    readonly replicaLagSeconds: number;
    /** Lag at which it will be, unless somebody looks, in seconds. */
    readonly replicaLagWarningSeconds: number;
    /** Latency of S3 replication, in seconds: what S3 promises, which no RPO may be below. */
    readonly objectReplicationSeconds: number;
}

/**
 * The limits of a set of targets.
 *
 * @throws Error where no alarm could keep a target: an RPO below what S3 promises, an RTO of the database below the
 * application's.
 */
export function limitsOf({ app, database }: RecoveryTargets): Limits {
    if (app.rpoMinutes < S3_REPLICATION_TIME_CONTROL_MINUTES) {
        throw new Error(
            `dr:targets: app.rpoMinutes is ${app.rpoMinutes}; S3 replicates within ` +
                `${S3_REPLICATION_TIME_CONTROL_MINUTES} minutes at best. Set at least ${S3_REPLICATION_TIME_CONTROL_MINUTES}.`,
        );
    }
    if (database.rtoMinutes < app.rtoMinutes) {
        throw new Error(
            `dr:targets: database.rtoMinutes is ${database.rtoMinutes}, app.rtoMinutes ${app.rtoMinutes}; every step may ` +
                `run as long as the database's target allows. Set database.rtoMinutes to at least ${app.rtoMinutes}.`,
        );
    }
    return {
        replicaLagSeconds: database.rpoMinutes * 60,
        replicaLagWarningSeconds: database.rpoMinutes * 30,
        objectReplicationSeconds: S3_REPLICATION_TIME_CONTROL_MINUTES * 60,
    };
}
