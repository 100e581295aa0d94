/** Foundation: keys, audit trail, log archive, detection, alert topics, image repository, budgets, CI's roles. */
import * as pulumi from "@pulumi/pulumi";
import { SecurityBaseline } from "../../components/security-baseline";
import { StandbyBaseline } from "../../components/security-baseline/standby-baseline";
import { regionProvider } from "../../components/shared/region-provider";
import { refuseElsewhere } from "../active-region";
import { alarmTopics } from "../alarm-topics";
import { readConfig } from "../config";
import { publish } from "../wiring";
import { cdnTopics } from "./cdn-topics";

export = async () => {
    const config = readConfig("foundation");
    await refuseElsewhere();
    const baseline = new SecurityBaseline("baseline", { environment: pulumi.getStack(), ...config });
    const { drRegion } = readConfig("environment");
    const region = new pulumi.Config("aws").require("region");
    const standby = new StandbyBaseline(
        "baseline-standby",
        {
            ...config,
            environment: pulumi.getStack(),
            region: drRegion,
            primary: {
                region,
                logsKeyArn: baseline.logsKeyArn,
                logArchiveBucketName: baseline.logArchiveBucketName,
                permissionsBoundaryArn: baseline.permissionsBoundaryArn,
                alarmTopics: alarmTopics(baseline),
            },
            vaultLock: readConfig("data").vaultLock,
        },
        { providers: { aws: regionProvider("standby", drRegion) }, dependsOn: [baseline] },
    );
    const cdn = cdnTopics({ [region]: baseline, [drRegion]: standby }, { environment: pulumi.getStack(), ...config });
    return publish("foundation", {
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
    });
};
