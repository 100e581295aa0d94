/** The observability layer: the monitoring tools, and what watches them (R-OBS-1 to R-OBS-6). */
import * as pulumi from "@pulumi/pulumi";
import { ObservabilityStack } from "../../components/observability-stack";
import { guardIamRoles } from "../../components/shared/iam-guardrails";
import { alarmTopics } from "../alarm-topics";
import { readConfig } from "../config";
import { targetTags } from "../target-tags";
import { publish, read } from "../wiring";
import { inZones } from "../zones-of-network";
import { databaseLimits, githubUrl, logGroups, signInOf, watched } from "./inputs";

export = () => {
    const { signIn, adminRole, ...config } = readConfig("observability");
    const { availabilityZones } = readConfig("network");
    const { ciRepository } = readConfig("foundation");
    const upstream = {
        foundation: read("foundation"),
        network: inZones(availabilityZones, read("network"), { mayLeave: false }),
        data: read("data"),
        edge: read("edge"),
        app: read("app"),
    };
    const { foundation, network, app } = upstream;
    guardIamRoles(pulumi.getStack(), foundation.permissionsBoundaryArn);

    const monitoring = new ObservabilityStack("observability", {
        ...config,
        ...databaseLimits(),
        environment: pulumi.getStack(),
        project: targetTags().Project,
        region: new pulumi.Config("aws").require("region"),
        standbyRegion: readConfig("environment").drRegion,
        repositoryUrl: config.repositoryUrl ?? githubUrl(ciRepository),
        zones: availabilityZones,
        vpcId: network.vpcId,
        vpcCidrBlock: network.vpcCidrBlock,
        subnetIds: network.appSubnetIds,
        securityGroupId: network.securityGroupIds.apply((ids) => ids["monitoring"]!),
        namespaceId: app.namespaceId,
        watched: watched(upstream),
        logGroupNames: logGroups(upstream),
        signIn: signInOf(upstream.edge, signIn, adminRole),
        deployRoleArn: foundation.deployRoleArn,
        driftRoleArn: foundation.driftRoleArn,
        previewRoleArn: foundation.previewRoleArn,
        accessLogBucketName: foundation.accessLogBucketName,
        dataKeyArn: foundation.dataKeyArn,
        logsKeyArn: foundation.logsKeyArn,
        secretsKeyArn: foundation.secretsKeyArn,
        alertsKeyArn: foundation.alertsKeyArn,
        alarmTopics: alarmTopics(foundation),
    });
    return publish("observability", {
        clusterName: monitoring.clusterName,
        clusterArn: monitoring.clusterArn,
        metricsUrl: monitoring.metricsUrl,
        workspaceArn: monitoring.workspaceArn,
        snapshotBucketName: monitoring.snapshotBucketName,
        heartbeatTopicArn: monitoring.heartbeatTopicArn,
        fallbackDashboardName: monitoring.dashboardName,
        grafanaUrl: config.grafanaUrl,
        entryAddress: monitoring.entryAddress,
        logGroupNames: monitoring.logGroupNames,
    });
};
