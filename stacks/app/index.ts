/** The application layer: Rails on ECS, behind the edge, on the data layer (R-APP-1 to R-APP-8). */
import * as pulumi from "@pulumi/pulumi";
import { AppCluster, migrationSettings, railsSettings, secretArnsOf } from "../../components/app-cluster";
import { guardIamRoles } from "../../components/shared/iam-guardrails";
import { servicesOf } from "../../components/dr-replication/standby-sizes";
import { activeRegions } from "../active-region";
import { alarmTopics } from "../alarm-topics";
import { readConfig } from "../config";
import { publish, read } from "../wiring";
import { railsInputs } from "./rails-inputs";

export = async () => {
    const { migrationCommand, variables: extra, ...config } = readConfig("app");
    const regions = await activeRegions();
    const { standby } = readConfig("dr");
    const foundation = read("foundation");
    const network = read("network");
    const edge = read("edge");
    guardIamRoles(pulumi.getStack(), foundation.permissionsBoundaryArn);

    const data = read("data");
    const inputs = railsInputs(data, edge, readConfig("edge").additionalNames, extra);
    const app = new AppCluster("app", {
        ...config,
        ...servicesOf(config, regions.primaryServes, standby.enabled ? standby : undefined),
        migrates: regions.primaryServes,
        secretReplica: { region: regions.standby, secretsKeyArn: foundation.standby.secretsKeyArn },
        ...railsSettings(inputs),
        migration: { ...migrationSettings(inputs), command: migrationCommand },
        secretArns: secretArnsOf(inputs),
        environment: pulumi.getStack(),
        poolerServiceArn: data.poolerServiceArn,
        vpcId: network.vpcId,
        subnetIds: network.appSubnetIds,
        securityGroupId: network.securityGroupIds.apply((ids) => ids["app"]!),
        targetGroupArn: edge.targetGroupArn,
        targetGroupArnSuffix: edge.targetGroupArnSuffix,
        loadBalancerArnSuffix: edge.loadBalancerArnSuffix,
        imageRepositoryUrl: foundation.imageRepositoryUrl,
        imageRepositoryArn: foundation.imageRepositoryArn,
        secretsKeyArn: foundation.secretsKeyArn,
        logsKeyArn: foundation.logsKeyArn,
        dataKeyArn: foundation.dataKeyArn,
        alarmTopics: alarmTopics(foundation),
    });
    return publish("app", {
        clusterArn: app.clusterArn,
        clusterName: app.clusterName,
        webServiceName: app.web.serviceName,
        webServiceArn: app.web.serviceArn,
        workerServiceName: app.worker.serviceName,
        workerServiceArn: app.worker.serviceArn,
        taskRoleName: app.taskRoleName,
        migrationTaskDefinitionArn: app.migrationTaskDefinitionArn,
        namespaceId: app.namespaceId,
        namespaceName: app.namespaceName,
        railsSecretArn: app.railsSecretArn,
        logGroupNames: app.logGroupNames,
        savingsAdvice: app.savingsAdvice,
    });
};
