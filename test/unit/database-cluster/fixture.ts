import { DatabaseCluster, type DatabaseClusterArgs } from "../../../components/database-cluster";
import { type MockOptions, record } from "../mocks";

export const INSTANCE = "aws:rds/instance:Instance";
export const ARGS: DatabaseClusterArgs = {
    databaseName: "integers",
    instanceClass: "db.r7g.xlarge",
    replicaCount: 2,
    availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1c"],
    allocatedStorageGiB: 200,
    maxAllocatedStorageGiB: 1000,
    subnetIds: ["subnet-db-a", "subnet-db-b", "subnet-db-c"],
    securityGroupId: "sg-database",
    dataKeyArn: "arn:aws:kms:us-east-1:123456789012:key/data",
    secretsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/secrets",
    logsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/logs",
    backupRetentionDays: 35,
    vaultLock: { lock: true, changeableForDays: 30 },
    pooler: {
        image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/integers@sha256:0",
        imageRepositoryArn: "arn:aws:ecr:us-east-1:123456789012:repository/integers",
        vpcId: "vpc-1",
        subnetIds: ["subnet-app-a", "subnet-app-b", "subnet-app-c"],
        securityGroupId: "sg-pooler",
        taskCount: 3,
    },
    alarmTopics: { critical: "arn:critical", warning: "arn:warning", info: "arn:info" },
};

/** What a password generated in a test looks like, to search for where it must not be. */
export const GENERATED = "generated-password";

export const MOCKS: MockOptions = {
    stack: "prod",
    calls: {
        "aws:secretsmanager/getRandomPassword:getRandomPassword": () => ({ randomPassword: GENERATED }),
        "aws:lambda/getFunction:getFunction": ({ functionName }) => ({ role: `arn:role:${String(functionName)}` }),
    },
    outputs: {
        [INSTANCE]: (args) => ({ address: `${args.name}.rds.example`, port: 5432 }),
        "aws:lb/loadBalancer:LoadBalancer": (args) => ({ dnsName: `${args.name}.elb.example` }),
        "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": (args) => ({
            outputs: { RotationLambdaARN: `arn:lambda:${args.name}` },
        }),
    },
};

export function build(changes: Partial<DatabaseClusterArgs> = {}) {
    return record(() => new DatabaseCluster("database", { ...ARGS, ...changes }), MOCKS);
}
