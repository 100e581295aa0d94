/** PostgreSQL with a replica, behind PgBouncer, in a VPC that exists: rotation, backups and alarms included. */
import * as pulumi from "@pulumi/pulumi";
import { DatabaseCluster } from "../../../components";

const config = new pulumi.Config();
const topicArn = config.require("topicArn");

const database = new DatabaseCluster("example", {
    databaseName: "example",
    instanceClass: "db.t4g.large",
    replicaCount: 1,
    availabilityZones: ["us-east-1a", "us-east-1b"],
    allocatedStorageGiB: 20,
    maxAllocatedStorageGiB: 100,
    backupRetentionDays: 7,
    vaultLock: { lock: false, reason: "An example that is thrown away" },
    deletionGuard: { protect: false, reason: "An example that is thrown away" },
    subnetIds: config.requireObject<string[]>("databaseSubnetIds"),
    securityGroupId: config.require("databaseSecurityGroupId"),
    dataKeyArn: config.require("dataKeyArn"),
    secretsKeyArn: config.require("dataKeyArn"),
    logsKeyArn: config.require("logsKeyArn"),
    pooler: {
        // Built from components/connection-pooler/image (docs/runbooks/pooler-image.md).
        image: config.require("poolerImage"),
        imageRepositoryArn: config.require("poolerRepositoryArn"),
        vpcId: config.require("vpcId"),
        subnetIds: config.requireObject<string[]>("appSubnetIds"),
        securityGroupId: config.require("poolerSecurityGroupId"),
    },
    alarmTopics: { critical: topicArn, warning: topicArn, info: topicArn },
});

/** What the application connects to; the password is in the secret. */
export const address = database.pooler.address;
export const secretArn = database.applicationSecretArn;
