/** Refuses, with the reason and the fix, what RDS would refuse after half an hour or accept and regret. Pure. */
import { withDefaults } from "../shared/defaults";
import { checkLogDays, checkWholeNumber } from "../shared/ranges";
import { checkWindows } from "../shared/windows";
import { checkBackupHours } from "./backup-schedule";
import { DEFAULTS, type DatabaseClusterArgs, type SettledArgs } from "./args";
import { checkDatabaseName } from "./database-name";
import { maxConnections } from "./instance-classes";

/** The largest volume of PostgreSQL (RDS User Guide, "Amazon RDS DB instance storage"). */
const LARGEST_GIB = 65_536;
/** A limit of growth is a tenth above what is allocated, or RDS refuses it ("Managing capacity automatically"). */
export const MOST_ALLOCATED_GIB = Math.floor((LARGEST_GIB * 10) / 11);

type Checked = Omit<
    SettledArgs,
    "subnetIds" | "securityGroupId" | "dataKeyArn" | "secretsKeyArn" | "logsKeyArn" | "pooler" | "alarmTopics"
>;

/** @throws Error with what was found, what is allowed and the fix */
export function settle(args: DatabaseClusterArgs): SettledArgs {
    const settled: SettledArgs = withDefaults({ ...DEFAULTS, replicaInstanceClass: args.instanceClass }, args);
    checkDatabase(settled);
    return settled;
}

/** @throws as `settle`, for arguments of which none is left out */
export function checkDatabase(args: Checked): void {
    checkDatabaseName(args.databaseName);
    const { instanceClass, replicaInstanceClass: replica } = args;
    if (args.replicaCount > 0 && maxConnections(replica) < maxConnections(instanceClass)) {
        throw new Error(
            `replicaInstanceClass ${replica} has less memory than the primary's ${instanceClass}: it cannot hold the ` +
                `primary's max_connections, and PostgreSQL then refuses to start the standby. Take ${instanceClass} or larger.`,
        );
    }
    checkWholeNumber(
        "allocatedStorageGiB",
        args.allocatedStorageGiB,
        20,
        MOST_ALLOCATED_GIB,
        `storage that grows needs a tenth of room below RDS's ${LARGEST_GIB}`,
    );
    checkWholeNumber(
        "maxAllocatedStorageGiB",
        args.maxAllocatedStorageGiB,
        Math.ceil((args.allocatedStorageGiB * 11) / 10),
        LARGEST_GIB,
        "a tenth more than allocatedStorageGiB at least",
    );
    checkWholeNumber("backupRetentionDays", args.backupRetentionDays, 1, 35);
    checkWholeNumber("rpoSeconds", args.rpoSeconds, 60, 86400);
    checkWholeNumber("rotationDays", args.rotationDays, 1, 365);
    checkWholeNumber("statementTimeoutSeconds", args.statementTimeoutSeconds, 1, 3600);
    checkWholeNumber("slowQueryMs", args.slowQueryMs, 10, 60_000);
    checkLogDays("logRetentionDays", args.logRetentionDays);
    if (args.vaultLock.lock) {
        checkWholeNumber("vaultLock.changeableForDays", args.vaultLock.changeableForDays, 3, 36_500);
    }
    checkWindows(args.backupWindow, args.maintenanceWindow, "rds");
    checkBackupHours(args.backupWindow, args.maintenanceWindow);
}
