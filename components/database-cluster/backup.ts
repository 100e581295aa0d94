/**
 * AWS Backup beside RDS's own backups: its vault has permissions of its own and outlives the instance (R-DB-5, R-DR-1).
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { DAILY_DAYS, MONTHLY_DAYS } from "../shared/backup-vault";
import type { ChildOptions } from "../shared/child-options";
import { managedPolicyArn, type Site } from "../shared/policy-document";
import { createServiceRole } from "../shared/service-role";
import { COMPLETION_MINUTES, SCHEDULES, START_MINUTES } from "./backup-schedule";

interface BackupArgs {
    readonly vaultName: pulumi.Input<string>;
    /** Vault in the other region that receives a copy of every recovery point. @default none */
    readonly copyVaultArn?: pulumi.Input<string> | undefined;
    /** The region's database; undefined while it is a replica, whose source is backed up. */
    readonly instanceArn: pulumi.Output<string> | undefined;
    /** Former primaries, backed up for as long as they exist. */
    readonly formerArns: readonly pulumi.Output<string>[];
    readonly site: pulumi.Output<Site>;
}

const POLICIES = {
    backups: "service-role/AWSBackupServiceRolePolicyForBackup",
    restores: "service-role/AWSBackupServiceRolePolicyForRestores",
} as const;

/** The plan and what it backs up. Point-in-time recovery is left to RDS, which AWS Backup would only control. */
export function createBackup(
    name: string,
    { vaultName, copyVaultArn, instanceArn, formerArns, site }: BackupArgs,
    opts: ChildOptions,
): void {
    const rule = (ruleName: string, schedule: string, deleteAfter: number) => ({
        ruleName,
        targetVaultName: vaultName,
        schedule,
        scheduleExpressionTimezone: "Etc/UTC",
        startWindow: START_MINUTES,
        completionWindow: COMPLETION_MINUTES,
        lifecycle: { deleteAfter },
        copyActions:
            copyVaultArn === undefined ? [] : [{ destinationVaultArn: copyVaultArn, lifecycle: { deleteAfter } }],
        recoveryPointTags: { Component: name },
    });
    const plan = new aws.backup.Plan(
        `${name}-backup`,
        {
            rules: [rule("daily", SCHEDULES.daily, DAILY_DAYS), rule("monthly", SCHEDULES.monthly, MONTHLY_DAYS)],
        },
        opts,
    );
    const role = createServiceRole(
        `${name}-backup`,
        { service: "backup.amazonaws.com", description: `AWS Backup of ${name}`, site },
        opts,
    );
    const policies = Object.entries(POLICIES).map(
        ([what, policy]) =>
            new aws.iam.RolePolicyAttachment(
                `${name}-backup-${what}`,
                { role: role.name, policyArn: site.apply((s) => managedPolicyArn(s, policy)) },
                { ...opts, parent: role },
            ),
    );
    const select = (suffix: string, resources: readonly pulumi.Output<string>[]) =>
        new aws.backup.Selection(
            `${name}-backup${suffix}`,
            { planId: plan.id, iamRoleArn: role.arn, resources: [...resources] },
            { ...opts, dependsOn: policies },
        );
    if (instanceArn !== undefined) {
        select("", [instanceArn]);
    }
    if (formerArns.length > 0) {
        select("-former", formerArns);
    }
}
