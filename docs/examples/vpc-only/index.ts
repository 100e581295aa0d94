/** A network for whatever comes: two zones, three tiers, one NAT gateway. */
import * as pulumi from "@pulumi/pulumi";
import { Vpc } from "../../../components";

const config = new pulumi.Config();
const topicArn = config.require("topicArn");

const vpc = new Vpc("example", {
    availabilityZones: ["us-east-1a", "us-east-1b"],
    nat: "single",
    endpoints: "single",
    bastion: { enabled: false },
    // A key that CloudWatch Logs may use, and one for volumes: yours, or SecurityBaseline's.
    logsKeyArn: config.require("logsKeyArn"),
    dataKeyArn: config.require("dataKeyArn"),
    alarmTopics: { critical: topicArn, warning: topicArn, info: topicArn },
});

export const vpcId = vpc.vpcId;
export const publicSubnetIds = vpc.publicSubnetIds;
export const appSubnetIds = vpc.appSubnetIds;
export const databaseSubnetIds = vpc.databaseSubnetIds;
export const securityGroupIds = vpc.securityGroupIds;
