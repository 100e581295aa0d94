/** Foundation: keys, audit trail, log archive, detection, alert topics, image repository, budgets, CI's roles. */
import * as pulumi from "@pulumi/pulumi";
import { SecurityBaseline } from "../../components/security-baseline";
import { readConfig } from "../config";
import { publish } from "../wiring";

export = () => {
    const config = readConfig("foundation");
    const baseline = new SecurityBaseline("baseline", { environment: pulumi.getStack(), ...config });
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
        deployRoleArn: baseline.deployRoleArn,
        permissionsBoundaryArn: baseline.permissionsBoundaryArn,
    });
};
