import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { FaultDrills, type FaultDrillsArgs } from "./drills";
import { createOriginRecords, type OriginRecordsArgs, recordSetsOf } from "./origin-records";
import { FailoverPlan, type FailoverPlanArgs } from "./failover-plan";
import { RestoreTesting, type RestoreTestingArgs } from "./restore-testing";
import { type RecoveryAlarmsArgs, createRecoveryAlarms } from "./recovery-alarms";

export interface RecoveryArgs
    extends
        Omit<FailoverPlanArgs, "alarms" | "recordSets" | "canary">,
        RecoveryAlarmsArgs,
        Pick<OriginRecordsArgs, "loadBalancers"> {
    /** Enabled or not, none starts by itself while the second region serves. */
    readonly drills: Omit<FaultDrillsArgs, "stopAlarmArns" | "otherRegion" | "alarmTopics">;
    readonly restoreTesting: Omit<RestoreTestingArgs, "warningTopicArn" | "infoTopicArn">;
    /** Provider of the second region: the restore tests run there. */
    readonly standbyProvider: aws.Provider;
}

/**
 * What brings the application to the second region and proves beforehand that it would: alarms from the targets, the
 * failover plan, the records that the plan switches, fault drills and restore tests (R-DR-2 to R-DR-4).
 */
export class Recovery extends pulumi.ComponentResource {
    readonly plan: FailoverPlan;
    readonly drills: FaultDrills;
    readonly restoreTesting: RestoreTesting;

    constructor(name: string, args: RecoveryArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:dr:Recovery", name, {}, opts);
        const child = { parent: this };
        const watched = createRecoveryAlarms(name, args, child);
        const recordSets = recordSetsOf(args.primaryRegion, args.standbyRegion);
        this.plan = new FailoverPlan(`${name}-failover`, { ...args, recordSets, alarms: watched.planAlarms }, child);
        createOriginRecords(name, { ...args, healthChecks: this.plan.healthChecks }, child);
        this.drills = new FaultDrills(
            `${name}-drills`,
            {
                ...args.drills,
                enabled: args.drills.enabled && !args.standbyServes,
                otherRegion: args.standbyRegion,
                stopAlarmArns: [watched.drillStop.arn],
                alarmTopics: args.primary.alarmTopics,
            },
            child,
        );
        this.restoreTesting = new RestoreTesting(
            `${name}-restore`,
            {
                ...args.restoreTesting,
                warningTopicArn: args.standby.alarmTopics.warning,
                infoTopicArn: args.standby.alarmTopics.info,
            },
            { parent: this, providers: { aws: args.standbyProvider } },
        );
        this.registerOutputs({ failoverPlanArn: this.plan.planArn });
    }
}
