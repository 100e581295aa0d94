/**
 * Memory and processors of the RDS instance classes in use, and what follows from them. Pure.
 *
 * Source: Amazon RDS User Guide, "Hardware specifications for DB instance classes".
 */
interface Hardware {
    readonly memoryGiB: number;
    readonly vCpus: number;
    /** Spends CPU credits: its CPU is only as good as its credit balance. */
    readonly burstable: boolean;
}

/**
 * Graviton classes of which RDS for PostgreSQL offers Multi-AZ and read replicas. Only some regions have the newest, `db.m9g`
 * (AWS "What's New" of 2026-06-17).
 */
export const instanceClasses = {
    "db.t4g.medium": { memoryGiB: 4, vCpus: 2, burstable: true },
    "db.t4g.large": { memoryGiB: 8, vCpus: 2, burstable: true },
    "db.t4g.xlarge": { memoryGiB: 16, vCpus: 4, burstable: true },
    "db.m7g.large": { memoryGiB: 8, vCpus: 2, burstable: false },
    "db.m7g.xlarge": { memoryGiB: 16, vCpus: 4, burstable: false },
    "db.m7g.2xlarge": { memoryGiB: 32, vCpus: 8, burstable: false },
    "db.m7g.4xlarge": { memoryGiB: 64, vCpus: 16, burstable: false },
    "db.m7g.8xlarge": { memoryGiB: 128, vCpus: 32, burstable: false },
    "db.m7g.12xlarge": { memoryGiB: 192, vCpus: 48, burstable: false },
    "db.m7g.16xlarge": { memoryGiB: 256, vCpus: 64, burstable: false },
    "db.r7g.large": { memoryGiB: 16, vCpus: 2, burstable: false },
    "db.r7g.xlarge": { memoryGiB: 32, vCpus: 4, burstable: false },
    "db.r7g.2xlarge": { memoryGiB: 64, vCpus: 8, burstable: false },
    "db.r7g.4xlarge": { memoryGiB: 128, vCpus: 16, burstable: false },
    "db.r7g.8xlarge": { memoryGiB: 256, vCpus: 32, burstable: false },
    "db.r7g.12xlarge": { memoryGiB: 384, vCpus: 48, burstable: false },
    "db.r7g.16xlarge": { memoryGiB: 512, vCpus: 64, burstable: false },
    "db.m8g.large": { memoryGiB: 8, vCpus: 2, burstable: false },
    "db.m8g.xlarge": { memoryGiB: 16, vCpus: 4, burstable: false },
    "db.m8g.2xlarge": { memoryGiB: 32, vCpus: 8, burstable: false },
    "db.m8g.4xlarge": { memoryGiB: 64, vCpus: 16, burstable: false },
    "db.m8g.8xlarge": { memoryGiB: 128, vCpus: 32, burstable: false },
    "db.m8g.12xlarge": { memoryGiB: 192, vCpus: 48, burstable: false },
    "db.m8g.16xlarge": { memoryGiB: 256, vCpus: 64, burstable: false },
    "db.m8g.24xlarge": { memoryGiB: 384, vCpus: 96, burstable: false },
    "db.m8g.48xlarge": { memoryGiB: 768, vCpus: 192, burstable: false },
    "db.r8g.large": { memoryGiB: 16, vCpus: 2, burstable: false },
    "db.r8g.xlarge": { memoryGiB: 32, vCpus: 4, burstable: false },
    "db.r8g.2xlarge": { memoryGiB: 64, vCpus: 8, burstable: false },
    "db.r8g.4xlarge": { memoryGiB: 128, vCpus: 16, burstable: false },
    "db.r8g.8xlarge": { memoryGiB: 256, vCpus: 32, burstable: false },
    "db.r8g.12xlarge": { memoryGiB: 384, vCpus: 48, burstable: false },
    "db.r8g.16xlarge": { memoryGiB: 512, vCpus: 64, burstable: false },
    "db.r8g.24xlarge": { memoryGiB: 768, vCpus: 96, burstable: false },
    "db.r8g.48xlarge": { memoryGiB: 1536, vCpus: 192, burstable: false },
    "db.m9g.large": { memoryGiB: 8, vCpus: 2, burstable: false },
    "db.m9g.xlarge": { memoryGiB: 16, vCpus: 4, burstable: false },
    "db.m9g.2xlarge": { memoryGiB: 32, vCpus: 8, burstable: false },
    "db.m9g.4xlarge": { memoryGiB: 64, vCpus: 16, burstable: false },
    "db.m9g.8xlarge": { memoryGiB: 128, vCpus: 32, burstable: false },
    "db.m9g.12xlarge": { memoryGiB: 192, vCpus: 48, burstable: false },
    "db.m9g.16xlarge": { memoryGiB: 256, vCpus: 64, burstable: false },
    "db.m9g.24xlarge": { memoryGiB: 384, vCpus: 96, burstable: false },
    "db.m9g.48xlarge": { memoryGiB: 768, vCpus: 192, burstable: false },
} as const satisfies Record<string, Hardware>;

export type InstanceClass = keyof typeof instanceClasses;
export const instanceClassNames = Object.keys(instanceClasses) as [InstanceClass, ...InstanceClass[]];

const GIB = 2 ** 30;
/** RDS for PostgreSQL's default formula: `LEAST({DBInstanceClassMemory/9531392}, 5000)` (RDS quotas page). */
const BYTES_PER_CONNECTION = 9_531_392;
const CONNECTIONS_LIMIT = 5000;

/** Memory of the class in bytes, as AWS advertises it. */
export function memoryBytes(instanceClass: InstanceClass): number {
    return instanceClasses[instanceClass].memoryGiB * GIB;
}

/**
 * The `max_connections` that this project sets for a class.
 *
 * RDS's formula takes `DBInstanceClassMemory`, which is what is left of the class's memory after the operating system
 * and RDS's own processes and is published nowhere. Measured values lie 3 % (15 GiB) to 12 % (2 GiB) below the
 * advertised memory; 7 % and 200 MiB off stays below all of them. Setting the result as the parameter, rather than
 * trusting the formula, makes the pool sizes (`pool-plan.ts`) arithmetic instead of an estimate, and gives replicas the
 * primary's value, without which PostgreSQL refuses to start hot standby.
 */
export function maxConnections(instanceClass: InstanceClass): number {
    const available = memoryBytes(instanceClass) * 0.93 - 200 * 2 ** 20;
    return Math.min(Math.floor(available / BYTES_PER_CONNECTION), CONNECTIONS_LIMIT);
}
