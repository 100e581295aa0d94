/** Which setting and which output of both regions becomes what of the failover plan, the alarms and the drills. */
import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import {
    CONTROL_PLANE_REGION,
    type DrReplication,
    Recovery,
    REPLICATION_RULE_ID,
    type TargetTags,
} from "../../components/dr-replication";
import { canaryName } from "../../components/shared/canary-alarm";
import { refusal } from "../../components/shared/refusal";
import type { Regions } from "../active-region";
import { alarmTopics } from "../alarm-topics";
import { readConfig } from "../config";
import { conflictOfApprover, describeConflict } from "../conflicts";
import { targetTags } from "../target-tags";
import type { Upstreams } from "./standby";

/** What a recovery needs of the configuration beside the standby's. */
interface RecoverySettings {
    readonly approverArnPattern: string;
    readonly targetTags: TargetTags;
}

/**
 * Read before anything is made.
 *
 * @throws RunError where nobody is named who may approve (it has no default: somebody has to decide), or where drills
 * could not tell this environment from another one
 */
export function readRecoverySettings(): RecoverySettings {
    const { approverArnPattern } = readConfig("dr");
    const conflict = conflictOfApprover(true, approverArnPattern);
    if (conflict !== undefined) {
        throw refusal(describeConflict(conflict, pulumi.getStack()));
    }
    return { approverArnPattern: approverArnPattern!, targetTags: targetTags() };
}

export function createRecovery(
    settings: RecoverySettings,
    regions: Regions,
    { foundation, data, edge, app }: Upstreams,
    there: DrReplication,
    standbyProvider: aws.Provider,
): Recovery {
    const environment = pulumi.getStack();
    const { targets, drills } = readConfig("dr");
    const standbyServes = !regions.primaryServes;
    const standbyFoundation = foundation.standby;
    const { loadBalancer } = there.edge;
    return new Recovery("recovery", {
        planName: `integers-${environment}`,
        primaryRegion: regions.primary,
        standbyRegion: regions.standby,
        standbyServes,
        targets,
        approverArnPattern: settings.approverArnPattern,
        services: {
            web: [
                { clusterArn: app.clusterArn, serviceArn: app.webServiceArn },
                { clusterArn: there.app.clusterArn, serviceArn: there.app.web.serviceArn },
            ],
            worker: [
                { clusterArn: app.clusterArn, serviceArn: app.workerServiceArn },
                { clusterArn: there.app.clusterArn, serviceArn: there.app.worker.serviceArn },
            ],
        },
        databaseArns: { [regions.primary]: data.databaseArn, [regions.standby]: there.database.arn },
        hostedZoneId: edge.hostedZoneId,
        recordName: edge.originDomainName,
        loadBalancers: {
            primary: { dnsName: edge.loadBalancerDnsName, zoneId: edge.loadBalancerZoneId },
            standby: { dnsName: loadBalancer.dnsName, zoneId: loadBalancer.zoneId },
        },
        // Of the second region: the first may be the one that is lost.
        reportBucketName: standbyFoundation.logArchiveBucketArn.apply((arn) => arn.split(":::")[1]!),
        reportKeyArn: standbyFoundation.logsKeyArn,
        // CloudFront's region is the control plane's, too; one key where it is the first region.
        warningTopics: {
            [regions.primary]: foundation.warningTopicArn,
            [CONTROL_PLANE_REGION]: pulumi.output(foundation.cdnTopics).warningTopicArn,
        },
        canary: { ...readConfig("environment").canary, name: canaryName(environment) },
        primary: {
            loadBalancerArnSuffix: edge.loadBalancerArnSuffix,
            targetGroupArnSuffix: edge.targetGroupArnSuffix,
            backupVaultName: data.backupVaultName,
            assetsBucketName: edge.assetsBucketName,
            alarmTopics: alarmTopics(foundation),
        },
        standby: {
            backupVaultName: standbyFoundation.backupVaultName,
            replicaIdentifier: there.database.identifier,
            tasksAlarmArns: { web: there.app.web.tasksAlarmArn, worker: there.app.worker.tasksAlarmArn },
            certificateAlarmArn: there.edge.certificateAlarmArn,
            assetsBucketName: there.assets.bucketName,
            replicationRuleId: REPLICATION_RULE_ID,
            alarmTopics: alarmTopics(standbyFoundation),
        },
        drills: {
            enabled: drills.enabled,
            window: drills,
            targetTags: settings.targetTags,
            availabilityZone: readConfig("network").availabilityZones[0]!,
            reports: {
                bucketName: foundation.logArchiveBucketName,
                keyArn: foundation.logsKeyArn,
                dashboardName: `integers-${environment}-drills`,
                watch: pulumi.output({
                    loadBalancer: edge.loadBalancerArnSuffix,
                    targetGroup: edge.targetGroupArnSuffix,
                    database: data.databaseIdentifier,
                    cacheGroups: [data.sessionsReplicationGroupId, data.cacheReplicationGroupId],
                    standbyRegion: regions.standby,
                    replica: there.database.identifier,
                }),
            },
            logsKeyArn: foundation.logsKeyArn,
            logRetentionDays: readConfig("data").logRetentionDays,
        },
        restoreTesting: {
            planName: `integers_${environment.replace(/\W/g, "_")}`,
            vaultArns: [standbyFoundation.backupVaultArn],
            // The one whose backups are new: restored from the copy while the first region serves, else from its own vault.
            databaseArn: standbyServes ? there.database.arn : data.databaseArn,
            subnetGroupName: there.database.subnetGroupName,
            securityGroupId: there.network.securityGroupId("database"),
        },
        standbyProvider,
    });
}
