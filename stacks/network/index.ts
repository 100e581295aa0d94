/** The network layer: the environment's VPC, on the keys and the archive of the foundation (R-NET-1 to R-NET-6). */
import * as pulumi from "@pulumi/pulumi";
import { guardIamRoles } from "../../components/shared/iam-guardrails";
import { Vpc } from "../../components/vpc";
import { activeRegions, refuseZonesElsewhere } from "../active-region";
import { alarmTopics } from "../alarm-topics";
import { readConfig } from "../config";
import { previousOutput, publish, read } from "../wiring";
import { refuseWhileOccupied } from "./occupied";

export = async () => {
    const config = readConfig("network");
    const { primary } = await activeRegions();
    refuseZonesElsewhere("network:availabilityZones", config.availabilityZones, { name: primary, key: "aws:region" });
    await refuseWhileOccupied(config);
    const foundation = read("foundation");
    guardIamRoles(pulumi.getStack(), foundation.permissionsBoundaryArn);
    const vpc = new Vpc("network", {
        ...config,
        applicationPort: readConfig("app").port,
        deployedAvailabilityZones: previousOutput("network", "availabilityZones"),
        logsKeyArn: foundation.logsKeyArn,
        dataKeyArn: foundation.dataKeyArn,
        alarmTopics: alarmTopics(foundation),
        flowLogArchiveBucketArn: config.archiveFlowLogs ? foundation.logArchiveBucketArn : undefined,
    });
    return publish("network", {
        vpcId: vpc.vpcId,
        vpcCidrBlock: vpc.vpcCidrBlock,
        availabilityZones: vpc.availabilityZones,
        publicSubnetIds: vpc.publicSubnetIds,
        appSubnetIds: vpc.appSubnetIds,
        databaseSubnetIds: vpc.databaseSubnetIds,
        subnetZones: vpc.subnetZones,
        securityGroupIds: vpc.securityGroupIds,
        logGroupNames: vpc.logGroupNames,
        flowLogGroupName: vpc.flowLogGroupName,
    });
};
