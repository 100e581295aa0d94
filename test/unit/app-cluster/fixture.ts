import { AppCluster, type AppClusterArgs } from "../../../components/app-cluster";
import { type MockOptions, record, type Recorder, type Registration } from "../mocks";

const secret = (name: string) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}`;
const size = { cpu: 1024, memoryMiB: 2048, minimum: 3, maximum: 12, onDemandBase: 2, spotPercent: 75 };

/** Complete and plain arguments; each test changes what it is about. */
export const BASE: AppClusterArgs = {
    environment: "prod",
    capacity: "fargate",
    cpuArchitecture: "ARM64",
    vpcId: "vpc-0a1b2c3d4e5f60718",
    subnetIds: ["subnet-app-a", "subnet-app-b", "subnet-app-c"],
    securityGroupId: "sg-app",
    targetGroupArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067",
    targetGroupArnSuffix: "targetgroup/web/73e2d6bc24d8a067",
    loadBalancerArnSuffix: "app/edge/50dc6c495c0c9188",
    imageRepositoryUrl: "123456789012.dkr.ecr.us-east-1.amazonaws.com/integers",
    imageRepositoryArn: "arn:aws:ecr:us-east-1:123456789012:repository/integers",
    imageDigest: `sha256:${"a".repeat(64)}`,
    collectorDigest: `sha256:${"c".repeat(64)}`,
    web: { ...size, command: ["bundle", "exec", "puma"] },
    worker: { ...size, minimum: 2, onDemandBase: 0, spotPercent: 100, command: ["bundle", "exec", "sidekiq"] },
    instances: {
        types: ["m7g.large", "m6g.large"],
        minimum: 3,
        maximum: 14,
        onDemandBase: 1,
        spotPercent: 60,
        volumeGiB: 50,
        snapshotsToKeep: 7,
    },
    timezone: "America/New_York",
    variables: { DATABASE_HOST: "pooler.internal" },
    secrets: { DATABASE_PASSWORD: `${secret("db")}:password::` },
    migration: {
        variables: { DATABASE_HOST: "primary.internal" },
        secrets: { DATABASE_PASSWORD: `${secret("owner")}:password::` },
        command: ["bundle", "exec", "rails", "db:migrate"],
    },
    secretArns: [secret("db"), secret("owner")],
    secretsKeyArns: ["arn:aws:kms:us-east-1:123456789012:key/database"],
    secretsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/secrets",
    logsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/logs",
    dataKeyArn: "arn:aws:kms:us-east-1:123456789012:key/data",
    logRetentionDays: 90,
    executeCommand: true,
    deletionGuard: { protect: true },
    alarmTopics: {
        critical: "arn:aws:sns:us-east-1:123456789012:critical",
        warning: "arn:aws:sns:us-east-1:123456789012:warning",
        info: "arn:aws:sns:us-east-1:123456789012:info",
    },
};

/** What AWS would add to the application's resources. */
export const APP_OUTPUTS: NonNullable<MockOptions["outputs"]> = {
    "aws:ecs/cluster:Cluster": (args) => ({
        arn: `arn:aws:ecs:us-east-1:123456789012:cluster/${(args.inputs as { name?: string }).name ?? args.name}`,
    }),
    "aws:ecs/taskDefinition:TaskDefinition": (args) => {
        const family = `arn:aws:ecs:us-east-1:123456789012:task-definition/${(args.inputs as { family: string }).family}`;
        return { arn: `${family}:1`, arnWithoutRevision: family };
    },
    "aws:ec2/launchTemplate:LaunchTemplate": () => ({ latestVersion: 1 }),
    "aws:appautoscaling/target:Target": () => ({}),
};

/** The cluster under mocks, with its arguments changed. */
export function recordApp(changes: Partial<AppClusterArgs> = {}, options: MockOptions = {}) {
    return record(() => new AppCluster("app", { ...BASE, ...changes }), { outputs: APP_OUTPUTS, ...options });
}

export interface Container {
    readonly name: string;
    readonly [key: string]: unknown;
}
/** What a task definition runs. */
export const containersOf = (r: Recorder, role: string): Container[] =>
    JSON.parse(
        r.one("aws:ecs/taskDefinition:TaskDefinition", `app-${role}`).inputs["containerDefinitions"] as string,
    ) as Container[];
export const container = (r: Recorder, role: string, name: string) =>
    containersOf(r, role).find((c) => c.name === name)!;
export const serviceOf = (r: Recorder, kind: string): Registration => r.one("aws:ecs/service:Service", `app-${kind}`);
/** The statements of a policy document. */
export const statementsOf = (policy: unknown) =>
    (
        JSON.parse(policy as string) as {
            Statement: { Sid: string; Resource: unknown; Action: unknown; Condition?: unknown }[];
        }
    ).Statement;
