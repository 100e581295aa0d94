/** Refuses, with the reason and the fix, what RDS would refuse after half an hour or accept and regret. Pure. */
import { withDefaults } from "../shared/defaults";
import { checkLogDays, checkWholeNumber } from "../shared/ranges";
import { checkWindows } from "../shared/windows";
import { checkBackupHours } from "./backup-schedule";
import { DEFAULTS, type DatabaseClusterArgs, type SettledArgs } from "./args";
import { maxConnections } from "./instance-classes";

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
    if (args.manageMasterUserPassword === true) {
        throw new Error(
            "manageMasterUserPassword is true, but RDS cannot manage the master password of an instance with read " +
                'replicas (RDS User Guide, "Password management with Amazon RDS and AWS Secrets Manager", ' +
                "limitations). Leave it out: the component keeps and rotates the password in Secrets Manager itself.",
        );
    }
    // RDS takes no underscore at the beginning, though PostgreSQL does (API Reference, CreateDBInstance, DBName).
    if (!/^[a-z][a-z0-9_]{0,55}$/.test(args.databaseName)) {
        throw new Error(
            `databaseName is "${args.databaseName}"; allowed are 1 to 56 lower-case letters, digits and underscores, ` +
                `beginning with a letter (the suffix _reader must fit into PostgreSQL's 63).`,
        );
    }
    const { instanceClass, replicaInstanceClass: replica } = args;
    if (args.replicaCount > 0 && maxConnections(replica) < maxConnections(instanceClass)) {
        throw new Error(
            `replicaInstanceClass ${replica} has less memory than the primary's ${instanceClass}: it cannot hold the ` +
                `primary's max_connections, and PostgreSQL then refuses to start the standby. Take ${instanceClass} or larger.`,
        );
    }
    checkWholeNumber("allocatedStorageGiB", args.allocatedStorageGiB, 20, 65536);
    checkWholeNumber(
        "maxAllocatedStorageGiB",
        args.maxAllocatedStorageGiB,
        Math.ceil((args.allocatedStorageGiB * 11) / 10),
        65536,
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
