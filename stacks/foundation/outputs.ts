/** What the foundation publishes of its components. */
import * as pulumi from "@pulumi/pulumi";
import type { SecurityBaseline } from "../../components/security-baseline";
import type { TopicArns } from "../../components/security-baseline/cdn-topics";
import type { StandbyBaseline } from "../../components/security-baseline/standby-baseline";

export function outputsOf(baseline: SecurityBaseline, standby: StandbyBaseline, cdn: TopicArns) {
    return {
        dataKeyArn: baseline.dataKeyArn,
        logsKeyArn: baseline.logsKeyArn,
        secretsKeyArn: baseline.secretsKeyArn,
        alertsKeyArn: baseline.alertsKeyArn,
        criticalTopicArn: baseline.criticalTopicArn,
        warningTopicArn: baseline.warningTopicArn,
        infoTopicArn: baseline.infoTopicArn,
        logArchiveBucketName: baseline.logArchiveBucketName,
        logArchiveBucketArn: baseline.logArchiveBucketArn,
        accessLogBucketName: baseline.accessLogBucketName,
        trailArn: baseline.trailArn,
        logGroupNames: baseline.logGroupNames,
        imageRepositoryUrl: baseline.imageRepositoryUrl,
        imageRepositoryArn: baseline.imageRepositoryArn,
        previewRoleArn: baseline.previewRoleArn,
        driftRoleArn: baseline.driftRoleArn,
        deployRoleArn: baseline.deployRoleArn,
        permissionsBoundaryArn: baseline.permissionsBoundaryArn,
        cdnTopics: pulumi.output({
            criticalTopicArn: cdn.criticalTopicArn,
            warningTopicArn: cdn.warningTopicArn,
            infoTopicArn: cdn.infoTopicArn,
        }),
        standby: pulumi.output({
            region: standby.region,
            dataKeyArn: standby.dataKeyArn,
            logsKeyArn: standby.logsKeyArn,
            secretsKeyArn: standby.secretsKeyArn,
            criticalTopicArn: standby.criticalTopicArn,
            warningTopicArn: standby.warningTopicArn,
            infoTopicArn: standby.infoTopicArn,
            accessLogBucketName: standby.accessLogBucketName,
            logArchiveBucketArn: standby.logArchiveBucketArn,
            imageRepositoryUrl: standby.imageRepositoryUrl,
            imageRepositoryArn: standby.imageRepositoryArn,
            backupVaultArn: standby.backupVaultArn,
            backupVaultName: standby.backupVaultName,
        }),
    };
}
