/** A Redis for an application cache, in a VPC that exists: two nodes in two zones, TLS, users, snapshots, alarms. */
import * as pulumi from "@pulumi/pulumi";
import { CacheCluster } from "../../../components";

const config = new pulumi.Config();
const topicArn = config.require("topicArn");

const cache = new CacheCluster("example", {
    purpose: "cache",
    nodeType: "cache.t4g.small",
    availabilityZones: ["us-east-1a", "us-east-1b"],
    subnetIds: config.requireObject<string[]>("subnetIds"),
    securityGroupId: config.require("securityGroupId"),
    dataKeyArn: config.require("dataKeyArn"),
    secretsKeyArn: config.require("dataKeyArn"),
    logsKeyArn: config.require("logsKeyArn"),
    snapshotRetentionDays: 1,
    alarmTopics: { critical: topicArn, warning: topicArn, info: topicArn },
    deletionGuard: { protect: false, reason: "An example that is thrown away" },
});

export const address = cache.address;
export const secretArn = cache.secretArn;
