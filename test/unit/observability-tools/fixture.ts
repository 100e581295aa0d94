import * as k8s from "@pulumi/kubernetes";
import type { MonitoringToolsArgs } from "../../../components/observability-stack/tools/args";
import { MonitoringTools } from "../../../components/observability-stack/tools/monitoring-tools";
import { record } from "../mocks";

export const ARGS: MonitoringToolsArgs = {
    environment: "prod",
    project: "integers",
    region: "us-east-1",
    zones: ["us-east-1a", "us-east-1b", "us-east-1c"],
    size: "full",
    dataKeyArn: "arn:aws:kms:us-east-1:123456789012:key/data",
    remoteWriteUrl: "https://aps-workspaces.us-east-1.amazonaws.com/workspaces/ws-1/api/v1/remote_write",
    alarmTopics: { critical: "arn:critical", warning: "arn:warning", info: "arn:info" },
    heartbeatTopicArn: "arn:heartbeat",
    snapshotBucketName: "snapshots",
    snapshotRoleArn: "arn:aws:iam::123456789012:role/snapshots",
    logGroupNames: ["/integers/prod/web", "/integers/prod/worker"],
    containerLogGroupName: "/aws/containerinsights/integers-prod-monitoring/application",
    signIn: {
        authorizeUrl: "https://login.example.com/oauth2/authorize",
        tokenUrl: "https://login.example.com/oauth2/token",
        userInfoUrl: "https://login.example.com/oauth2/userInfo",
        clientId: "grafana",
        rolesClaim: "cognito:groups",
        adminRole: "admin",
    },
    grafanaSecretArn: "arn:aws:secretsmanager:us-east-1:123456789012:secret:grafana",
    vpcCidrBlock: "10.0.0.0/16",
    availabilityTarget: 99.9,
    latencyTargetSeconds: 0.5,
    databaseMaxConnections: 400,
    databaseVCpus: 4,
    rpoSeconds: 300,
    standbyRegion: "us-west-2",
    repositoryUrl: "https://git.example.com/integers",
    grafanaUrl: "https://grafana.example.com",
};

export const CALLS = {
    "aws:secretsmanager/getRandomPassword:getRandomPassword": () => ({ randomPassword: "generated" }),
};

export function build(overrides: Partial<MonitoringToolsArgs> = {}) {
    return record(
        () => {
            const provider = new k8s.Provider("cluster", { kubeconfig: "{}" });
            return new MonitoringTools("tools", { ...ARGS, ...overrides }, { provider });
        },
        { calls: CALLS },
    );
}
