/**
 * Alarms of the recovery, each in the region of its metrics, and which of them the plan shows or is started by (R-DR-2,
 * R-DR-3).
 *
 * After a successful failover the alarms that the plan shows are OK again without a deployment: Region switch reports
 * the time until then as the recovery time (API_GetPlanExecution, `actualRecoveryTime`).
 */
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import { REPLICATION_FAILURE_ALARMS } from "../shared/bucket-replication";
import { canaryEvidence } from "../shared/canary-alarm";
import type { ChildOptions } from "../shared/child-options";
import {
    BACKUP_COPY_ALARMS,
    DRILL_STOP_ALARMS,
    crossRegionReplicaAlarms,
    replicationLatencyAlarms,
    TRIGGER_ALARMS,
} from "./alarm-table";
import type { PlanAlarm } from "./failover-plan";
import type { RecoveryTargets } from "./targets";

/** What is watched in the first region. */
interface WatchedPrimary {
    readonly loadBalancerArnSuffix: pulumi.Input<string>;
    readonly targetGroupArnSuffix: pulumi.Input<string>;
    /** Vault that copies of the second region's recovery points come to, once that region serves. */
    readonly backupVaultName: pulumi.Input<string>;
    readonly assetsBucketName: pulumi.Input<string>;
    readonly alarmTopics: AlarmTopics;
}

/** What is watched in the second region. */
interface WatchedStandby {
    /** Vault that copies of the first region's recovery points come to. */
    readonly backupVaultName: pulumi.Input<string>;
    /** Instance of the replica, or of the primary that it became. */
    readonly replicaIdentifier: pulumi.Input<string>;
    /**
     * Alarms that the standby has anyway: on its tasks, by service, and on its certificate. A second alarm would page
     * twice.
     */
    readonly tasksAlarmArns: Readonly<Record<string, pulumi.Input<string>>>;
    readonly certificateAlarmArn: pulumi.Input<string>;
    readonly assetsBucketName: pulumi.Input<string>;
    /** Id of the rule that replicates the assets. */
    readonly replicationRuleId: string;
    readonly alarmTopics: AlarmTopics;
}

export interface RecoveryAlarmsArgs {
    readonly targets: RecoveryTargets;
    readonly standbyRegion: string;
    readonly primary: WatchedPrimary;
    readonly standby: WatchedStandby;
    /**
     * Whether the second region serves. Then its database has no lag, the other vault receives the copies, and nothing
     * starts the plan. All alarms stay, for information only, so that a failover deletes nothing (R-DR-5).
     */
    readonly standbyServes: boolean;
    /** The canary, in the second region; it may be made after the plan. */
    readonly canary: { readonly name: string; readonly everyMinutes: number };
}

interface Watched {
    /** Ends every fault drill. */
    readonly drillStop: aws.cloudwatch.MetricAlarm;
    readonly planAlarms: readonly PlanAlarm[];
}

export function createRecoveryAlarms(name: string, args: RecoveryAlarmsArgs, opts: ChildOptions): Watched {
    const { primary, standby, targets, standbyServes } = args;
    const here = { topics: primary.alarmTopics };
    const there = { topics: standby.alarmTopics, region: args.standbyRegion };
    const balancer = { LoadBalancer: primary.loadBalancerArnSuffix };

    const triggers = createAlarms(
        name,
        {
            rows: TRIGGER_ALARMS,
            dimensions: { ...balancer, TargetGroup: primary.targetGroupArnSuffix },
            silent: standbyServes,
            ...here,
        },
        opts,
    );
    const stops = createAlarms(name, { rows: DRILL_STOP_ALARMS, dimensions: balancer, ...here }, opts);
    const lagRows = crossRegionReplicaAlarms(targets);
    const atRpo = lagRows.findIndex((row) => row.name === "replica-lag");
    const lags = createAlarms(
        name,
        {
            rows: lagRows,
            dimensions: { DBInstanceIdentifier: standby.replicaIdentifier },
            silent: standbyServes,
            ...there,
        },
        opts,
    );
    const assets = {
        SourceBucket: primary.assetsBucketName,
        DestinationBucket: standby.assetsBucketName,
        RuleId: standby.replicationRuleId,
    };
    createAlarms(`${name}-assets`, { rows: replicationLatencyAlarms(targets), dimensions: assets, ...there }, opts);
    createAlarms(`${name}-assets`, { rows: REPLICATION_FAILURE_ALARMS, dimensions: assets, ...here }, opts);
    // A copy job runs in the region that copies and is counted under the vault that it copies to.
    const vaults = [
        { prefix: name, vault: standby.backupVaultName, silent: standbyServes, ...here },
        { prefix: `${name}-standby`, vault: primary.backupVaultName, silent: !standbyServes, ...there },
    ];
    for (const { prefix, vault, ...rest } of vaults) {
        createAlarms(prefix, { rows: BACKUP_COPY_ALARMS, dimensions: { BackupVaultName: vault }, ...rest }, opts);
    }
    // The alarm that pages belongs to a later layer, and the plan can only name alarms that exist (decision 45).
    const canary = createAlarms(
        `${name}-canary`,
        {
            rows: canaryEvidence(args.canary.everyMinutes),
            dimensions: { CanaryName: args.canary.name },
            ...there,
        },
        opts,
    );
    return {
        drillStop: stops[0]!,
        planAlarms: [
            ...(standbyServes
                ? []
                : [
                      { name: "application-down", arn: triggers[0]!.arn, role: "trigger" as const },
                      evidence("replica-lag", lags[atRpo]!.arn),
                  ]),
            evidence("canary", canary[0]!.arn),
            ...Object.entries(standby.tasksAlarmArns).map(([service, arn]) => evidence(`standby-${service}`, arn)),
            evidence("standby-certificate", standby.certificateAlarmArn),
        ],
    };
}

function evidence(name: string, arn: pulumi.Input<string>): PlanAlarm {
    return { name, arn, role: "evidence" };
}
