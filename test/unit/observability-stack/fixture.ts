import { ObservabilityStack, type ObservabilityStackArgs } from "../../../components/observability-stack";
import { MonitoringCluster } from "../../../components/observability-stack/cluster";
import { type MockOptions, type Recorder, record, type Registration } from "../mocks";

export const ISSUER = "https://oidc.eks.us-east-1.amazonaws.com/id/0123456789ABCDEF";
export const ENDPOINT = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com";
const key = (name: string) => `arn:aws:kms:us-east-1:123456789012:key/${name}`;
const topic = (name: string) => `arn:aws:sns:us-east-1:123456789012:integers-prod-${name}`;
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;

export const KEYS = { data: key("data"), logs: key("logs"), secrets: key("secrets"), alerts: key("alerts") } as const;
export const TOPICS = { critical: topic("critical"), warning: topic("warning"), info: topic("info") } as const;
export const ZONES = ["us-east-1a", "us-east-1b", "us-east-1c"] as const;

export const ARGS: ObservabilityStackArgs = {
    environment: "prod",
    project: "integers",
    region: "us-east-1",
    size: "full",
    kubernetesVersion: "1.36",
    api: { access: "private" },
    zones: ZONES,
    subnetIds: ZONES.map((zone) => `subnet-${zone}`),
    securityGroupId: "sg-monitoring",
    vpcId: "vpc-1",
    vpcCidrBlock: "10.0.0.0/16",
    namespaceId: "ns-1",
    deployRoleArn: role("integers-deploy"),
    driftRoleArn: role("integers-drift"),
    previewRoleArn: role("integers-preview"),
    operators: [{ roleArn: role("people/on-call"), access: "view" }],
    stateful: { instanceTypes: ["m7g.xlarge", "m6g.xlarge"], minimum: 1, maximum: 2, volumeGiB: 100 },
    interruptible: { instanceTypes: ["m7g.large", "r7g.large"], minimum: 3, maximum: 6, volumeGiB: 50 },
    dataKeyArn: KEYS.data,
    logsKeyArn: KEYS.logs,
    secretsKeyArn: KEYS.secrets,
    alertsKeyArn: KEYS.alerts,
    alarmTopics: TOPICS,
    logRetentionDays: 365,
    deletionGuard: { protect: true },
    accessLogBucketName: "access-logs",
    watched: {
        loadBalancer: "app/edge/0123456789abcdef",
        clusters: ["integers-prod", "pooler"],
        databases: ["database", "database-replica"],
        cacheGroups: ["integers-prod-sessions", "integers-prod-cache"],
    },
    logGroupNames: ["/integers/prod/web", "/integers/prod/flow"],
    signIn: {
        provider: "cognito",
        userPoolId: "us-east-1_pool",
        signInUrl: "https://login.example.com",
        rolesClaim: "cognito:groups",
        adminRole: "admin",
    },
    grafanaUrl: "http://localhost:3000",
    repositoryUrl: "https://git.example.com/integers",
    availabilityTarget: 99.9,
    latencyTargetSeconds: 0.5,
    databaseMaxConnections: 400,
    databaseVCpus: 4,
    rpoSeconds: 300,
    standbyRegion: "us-west-2",
};

export const MOCKS: MockOptions = {
    stack: "prod",
    calls: { "aws:secretsmanager/getRandomPassword:getRandomPassword": () => ({ randomPassword: "generated" }) },
    outputs: {
        "aws:eks/cluster:Cluster": () => ({
            endpoint: ENDPOINT,
            certificateAuthority: { data: "Y2VydGlmaWNhdGU=" },
            identities: [{ oidcs: [{ issuer: ISSUER }] }],
        }),
        "aws:eks/nodeGroup:NodeGroup": (args) => ({
            resources: [{ autoscalingGroups: [{ name: `asg-${args.name}` }] }],
        }),
        "aws:ec2/launchTemplate:LaunchTemplate": () => ({ latestVersion: 3 }),
        "aws:iam/role:Role": (args) => ({ name: `role-${args.name}` }),
        "aws:amp/workspace:Workspace": () => ({
            prometheusEndpoint: "https://aps-workspaces.us-east-1.amazonaws.com/workspaces/ws-1/",
        }),
        "aws:lb/loadBalancer:LoadBalancer": (args) => ({ dnsName: `${args.name}.elb.us-east-1.amazonaws.com` }),
        "aws:cognito/userPoolClient:UserPoolClient": () => ({ clientSecret: "client-secret" }),
    },
};

export function build(overrides: Partial<ObservabilityStackArgs> = {}, options: MockOptions = {}) {
    return record(() => new ObservabilityStack("monitoring", { ...ARGS, ...overrides }), { ...MOCKS, ...options });
}

/** The cluster without its tools, for what differs in it alone. */
export function buildCluster(overrides: Partial<ObservabilityStackArgs> = {}) {
    const clusterName = "integers-prod-monitoring";
    return record(() => new MonitoringCluster("monitoring-cluster", { ...ARGS, ...overrides, clusterName }), MOCKS);
}

/** URNs of what must be there before a resource: a child is registered after its parents, and so after what they wait for. */
export function waitsFor(made: Recorder, row: Registration): readonly string[] {
    const parent = made.resources.find(({ urn }) => urn === row.parent);
    return [...row.waitsFor, ...(parent === undefined ? [] : waitsFor(made, parent))];
}

export interface Statement {
    readonly Sid: string;
    readonly Effect: string;
    readonly Principal?: unknown;
    readonly Action: string | string[];
    readonly Resource?: string | string[];
    readonly Condition?: unknown;
}

export function statementsOf(policy: unknown): Statement[] {
    return (JSON.parse(policy as string) as { Statement: Statement[] }).Statement;
}
