/** Alarms on the recovery points that AWS Backup takes of the database (R-DB-5). Pure. */
import type * as pulumi from "@pulumi/pulumi";
import type { AlarmRow, AlarmsArgs } from "../shared/alarms";

/**
 * Over the vault of the recovery points (dimension BackupVaultName). A job that could not begin within its start window
 * does not count as failed but as EXPIRED (AWS Backup Developer Guide, "AWS Backup metrics with Amazon CloudWatch").
 */
export const BACKUP_ALARMS: readonly AlarmRow[] = [
    backupAlarm("failed-backups", "NumberOfBackupJobsFailed"),
    backupAlarm("expired-backups", "NumberOfBackupJobsExpired"),
];

function backupAlarm(name: string, metric: string): AlarmRow {
    return {
        name,
        metric,
        namespace: "AWS/Backup",
        statistic: "Sum",
        threshold: 0,
        unit: "jobs",
        comparison: "GreaterThanThreshold",
        periodSeconds: 3600,
        evaluationPeriods: 1,
        treatMissingData: "notBreaching",
        severity: "critical",
        reason: "A day without a backup is a day that cannot be restored (R-DB-5).",
        runbook: "docs/runbooks/database-backups.md",
    };
}

/** Names of the rows over the vault → their dimensions. */
export function backupDimensions(vaultName: pulumi.Input<string>): NonNullable<AlarmsArgs["dimensionsOf"]> {
    return Object.fromEntries(BACKUP_ALARMS.map(({ name }) => [name, { BackupVaultName: vaultName }]));
}
