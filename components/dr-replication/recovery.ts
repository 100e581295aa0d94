import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmTopics, createAlarms } from "../shared/alarms";
import {
    BACKUP_COPY_ALARMS,
    DRILL_STOP_ALARMS,
    objectReplicationAlarms,
    replicaAlarms,
    STANDBY_CERTIFICATE_ALARMS,
    standbyAlarms,
    TRIGGER_ALARMS,
} from "./alarm-table";
import { FaultDrills, type FaultDrillsArgs } from "./drills";
import { FailoverPlan, type FailoverPlanArgs, type PlanAlarm } from "./region-switch";
import { RestoreTesting, type RestoreTestingArgs } from "./restore-testing";

/** What is watched in the first region. */
export interface WatchedPrimary {
    readonly loadBalancerArnSuffix: pulumi.Input<string>;
    readonly targetGroupArnSuffix: pulumi.Input<string>;
    /** Vault whose recovery points are copied to the second region. */
    readonly backupVaultName: pulumi.Input<string>;
    readonly assetsBucketName: pulumi.Input<string>;
    readonly alarmTopics: AlarmTopics;
}

/** What is watched in the second region. */
export interface WatchedStandby {
    /** Instance of the replica; left out once it was promoted, when it has no lag. */
    readonly replicaIdentifier?: pulumi.Input<string> | undefined;
    readonly clusterName: pulumi.Input<string>;
    /** Services of the warm standby by name, with the tasks that a failover starts from. */
    readonly services: Readonly<Record<string, { readonly name: pulumi.Input<string>; readonly minimumTasks: number }>>;
    readonly certificateArn: pulumi.Input<string>;
    readonly assetsBucketName: pulumi.Input<string>;
    /** Id of the rule that replicates the assets. */
    readonly replicationRuleId: string;
    readonly alarmTopics: AlarmTopics;
    /** The standby's load balancer, which the origin's name leads to after a failover. */
    readonly loadBalancer: { readonly dnsName: pulumi.Input<string>; readonly zoneId: pulumi.Input<string> };
}

export interface RecoveryArgs
    extends Omit<FailoverPlanArgs, "alarms">, Omit<FaultDrillsArgs, "enabled" | "stopAlarmArns" | "otherRegion"> {
    readonly drillsEnabled: boolean;
    readonly primary: WatchedPrimary;
    readonly standby: WatchedStandby;
    readonly restoreTesting: Omit<RestoreTestingArgs, "warningTopicArn" | "infoTopicArn">;
    /** Provider of the second region: the restore tests run there. */
    readonly standbyProvider: aws.Provider;
}

/**
 * What brings the application to the second region and proves beforehand that it would: alarms from the targets, the
 * failover plan, the record that the plan switches, fault drills and restore tests (R-DR-2 to R-DR-4).
 */
export class Recovery extends pulumi.ComponentResource {
    readonly plan: FailoverPlan;
    readonly drills: FaultDrills;

    constructor(name: string, args: RecoveryArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:dr:Recovery", name, {}, opts);
        const child = { parent: this };
        const watched = this.watch(name, args);
        this.plan = new FailoverPlan(`${name}-failover`, { ...args, alarms: watched.planAlarms }, child);
        this.createOriginRecord(name, args);
        this.drills = new FaultDrills(
            `${name}-drills`,
            {
                ...args,
                enabled: args.drillsEnabled,
                otherRegion: args.standbyRegion,
                stopAlarmArns: [watched.drillStop.arn],
            },
            child,
        );
        new RestoreTesting(
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

    private watch(
        name: string,
        args: RecoveryArgs,
    ): { drillStop: aws.cloudwatch.MetricAlarm; planAlarms: PlanAlarm[] } {
        const { primary, standby, targets } = args;
        const here = { parent: this };
        const there = { topics: standby.alarmTopics, region: args.standbyRegion };
        const balancer = { LoadBalancer: primary.loadBalancerArnSuffix };

        const triggers = createAlarms(
            name,
            {
                rows: TRIGGER_ALARMS,
                topics: primary.alarmTopics,
                dimensions: { ...balancer, TargetGroup: primary.targetGroupArnSuffix },
            },
            here,
        );
        const stops = createAlarms(
            name,
            { rows: DRILL_STOP_ALARMS, topics: primary.alarmTopics, dimensions: balancer },
            here,
        );
        const lags =
            standby.replicaIdentifier === undefined
                ? []
                : createAlarms(
                      name,
                      {
                          rows: replicaAlarms(targets),
                          dimensions: { DBInstanceIdentifier: standby.replicaIdentifier },
                          ...there,
                      },
                      here,
                  );
        createAlarms(
            `${name}-assets`,
            {
                rows: objectReplicationAlarms(targets),
                topics: primary.alarmTopics,
                dimensions: {
                    SourceBucket: primary.assetsBucketName,
                    DestinationBucket: standby.assetsBucketName,
                    RuleId: standby.replicationRuleId,
                },
            },
            here,
        );
        createAlarms(
            name,
            {
                rows: BACKUP_COPY_ALARMS,
                topics: primary.alarmTopics,
                dimensions: { BackupVaultName: primary.backupVaultName },
            },
            here,
        );
        const warm = Object.entries(standby.services).flatMap(([service, { name: serviceName, minimumTasks }]) =>
            createAlarms(
                `${name}-${service}`,
                {
                    rows: standbyAlarms(minimumTasks),
                    dimensions: { ClusterName: standby.clusterName, ServiceName: serviceName },
                    ...there,
                },
                here,
            ).map((alarm) => evidence(`standby-${service}`, alarm)),
        );
        createAlarms(
            name,
            {
                rows: STANDBY_CERTIFICATE_ALARMS,
                dimensions: { CertificateArn: standby.certificateArn },
                ...there,
            },
            here,
        );
        return {
            drillStop: stops[0]!,
            planAlarms: [
                { name: "application-down", arn: triggers[0]!.arn, role: "trigger" as const },
                // The last row is the one at the RPO.
                ...lags.slice(-1).map((alarm) => evidence("replica-lag", alarm)),
                ...warm,
            ],
        };
    }

    /**
     * The record that outweighs the first region's, whose weight is 0, while the plan calls the second region's health
     * check healthy (decision 0046). That the target's own health counts too would take the decision back.
     */
    private createOriginRecord(name: string, args: RecoveryArgs): void {
        new aws.route53.Record(
            `${name}-origin`,
            {
                zoneId: args.hostedZoneId,
                name: args.recordName,
                type: "A",
                setIdentifier: args.recordSets[args.standbyRegion]!,
                weightedRoutingPolicies: [{ weight: 1 }],
                healthCheckId: this.plan.healthCheckIds[args.standbyRegion]!,
                aliases: [
                    {
                        name: args.standby.loadBalancer.dnsName,
                        zoneId: args.standby.loadBalancer.zoneId,
                        evaluateTargetHealth: false,
                    },
                ],
            },
            { parent: this },
        );
    }
}

function evidence(name: string, alarm: aws.cloudwatch.MetricAlarm): PlanAlarm {
    return { name, arn: alarm.arn, role: "evidence" };
}
