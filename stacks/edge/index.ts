/** The edge layer: how a request reaches the application (R-EDGE-1 to R-EDGE-8). */
import * as pulumi from "@pulumi/pulumi";
import { EdgeTier } from "../../components/edge-tier";
import { refuse } from "../../components/shared/refusal";
import { activeRegions } from "../active-region";
import { alarmTopics } from "../alarm-topics";
import { readConfig } from "../config";
import { publish, publishedBefore, read } from "../wiring";
import { problemOfGenerations } from "./generations";
import { outputsOf } from "./outputs";
import { refuseOwnZone } from "./own-zone";

export = async () => {
    const config = readConfig("edge");
    await activeRegions();
    await refuseOwnZone(config.hostedZoneId);
    // Who may enter is one setting: the network's security group and this tier's listener follow it.
    const { entry } = readConfig("network");
    const generations = entry === "cdn" ? config.originSecretGenerations : [];
    refuse(problemOfGenerations(await publishedBefore("edge"), generations));
    const { drRegion } = readConfig("environment");
    const foundation = read("foundation");
    const network = read("network");
    const edge = new EdgeTier("edge", {
        ...config,
        healthPath: readConfig("app").healthPath,
        environment: pulumi.getStack(),
        entry,
        vpcId: network.vpcId,
        publicSubnetIds: network.publicSubnetIds,
        securityGroupId: network.securityGroupIds.apply((ids) => ids["loadBalancer"]!),
        logsKeyArn: foundation.logsKeyArn,
        dataKeyArn: foundation.dataKeyArn,
        cdnAlarmTopics: alarmTopics(foundation.cdnTopics),
        secretReplica: { region: drRegion, secretsKeyArn: foundation.standby.secretsKeyArn },
        secretsKeyArn: foundation.secretsKeyArn,
        accessLogBucketName: foundation.accessLogBucketName,
        alarmTopics: alarmTopics(foundation),
    });
    return publish("edge", {
        domainName: config.domainName,
        originSecretGenerations: generations,
        ...outputsOf(edge),
    });
};
