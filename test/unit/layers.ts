/**
 * Runs a whole layer under mocks with an environment's real configuration; what it reads are the outputs that its
 * upstream layers publish under the same mocks.
 */
import * as fs from "node:fs";
import * as path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { parse } from "yaml";
import { type LayerName, layerNames, projectOf, upstreamsOf } from "../../stacks/contracts";
import { EDGE_OUTPUTS } from "./edge-tier/outputs";
import { type MockOptions, type Recorder, record } from "./mocks";

const ROOT = path.resolve(__dirname, "../..");
/**
 * The environments that unit tests and golden plans run with: the repository's two as they were when it was written. Who
 * changes `Pulumi.<environment>.yaml` for herself breaks no test; engine tests deploy hers.
 */
export const ENVIRONMENTS = path.resolve(__dirname, "../environments");

export type Environment = "staging" | "prod";
export const environments: readonly Environment[] = ["staging", "prod"];

export interface LayerRun extends Recorder {
    /** The stack's outputs, resolved. */
    readonly outputs: Record<string, unknown>;
    /** Names of the outputs that carry a secret. */
    readonly secretOutputs: readonly string[];
}

/** An environment's configuration as Pulumi hands it to a program: text, objects as JSON. */
export function configurationOf(environment: Environment): Record<string, string> {
    const file = parse(fs.readFileSync(path.join(ENVIRONMENTS, `Pulumi.${environment}.yaml`), "utf8")) as {
        config: Record<string, unknown>;
    };
    const entries = Object.entries(file.config);
    return Object.fromEntries(entries.map(([k, v]) => [k, typeof v === "string" ? v : JSON.stringify(v)]));
}

/** What a layer's program finds where it alone was deployed before, and published these outputs. */
export function deployedBefore(
    layer: LayerName,
    environment: Environment,
    outputs: Readonly<Record<string, unknown>>,
): NonNullable<MockOptions["calls"]> {
    const own = `organization/${projectOf(layer)}/${environment}`;
    return { "pulumi:pulumi:readStackOutputs": ({ name }) => ({ outputs: name === own ? outputs : {} }) };
}

/** The network inside the remote component `awsx:ec2:Vpc`. */
export const AWSX_VPC = {
    id: "vpc-0a1b2c3d4e5f60718",
    defaultSecurityGroupId: "sg-1",
    defaultNetworkAclId: "acl-1",
    defaultRouteTableId: "rtb-1",
} as const;
export const subnetId = (tier: string, zone: string): string => `subnet-${tier}-${zone}`;

/** The subnets and NAT gateways that the remote component `awsx:ec2:Vpc` would make, for the zones it was given. */
function awsxVpc(args: pulumi.runtime.MockResourceArgs): Record<string, unknown> {
    const inputs = args.inputs as {
        availabilityZoneNames?: string[];
        natGateways?: { elasticIpAllocationIds: unknown[] };
    };
    const ids = (tier: string) => (inputs.availabilityZoneNames ?? []).map((zone) => subnetId(tier, zone));
    return {
        vpcId: AWSX_VPC.id,
        publicSubnetIds: ids("public"),
        privateSubnetIds: ids("private"),
        isolatedSubnetIds: ids("isolated"),
        vpc: AWSX_VPC,
        natGateways: inputs.natGateways?.elasticIpAllocationIds.map((_, i) => ({ id: `${args.name}-${i + 1}-id` })),
        routeTables: [],
        subnets: [],
        eips: [],
    };
}

/** The provider names what the program does not. */
function named(args: pulumi.runtime.MockResourceArgs): Record<string, unknown> {
    return { name: (args.inputs as { name?: string }).name ?? args.name };
}

/** IAM knows no region; a boundary compares the path. */
function iamResource(kind: string, args: pulumi.runtime.MockResourceArgs): Record<string, unknown> {
    const { path: under = "/" } = args.inputs as { path?: string };
    const { name } = named(args);
    return { name, arn: `arn:aws:iam::123456789012:${kind}${under}${name as string}` };
}

/** Outputs that AWS computes and a contract or a component needs, by type. */
const COMPUTED: NonNullable<MockOptions["outputs"]> = {
    "aws:cloudwatch/dashboard:Dashboard": (args) => ({
        dashboardArn: `arn:aws:cloudwatch::123456789012:dashboard/${(args.inputs as { dashboardName: string }).dashboardName}`,
    }),
    "awsx:ec2:Vpc": awsxVpc,
    "aws:route53/zone:Zone": () => ({
        zoneId: "Z0123456789ABC",
        nameServers: ["ns-1.awsdns-01.org", "ns-2.awsdns-02.com"],
    }),
    "aws:acm/certificate:Certificate": (args) => ({
        domainValidationOptions: [
            {
                domainName: (args.inputs as { domainName: string }).domainName,
                resourceRecordName: "_x.example.org",
                resourceRecordType: "CNAME",
                resourceRecordValue: "_y.acm-validations.aws",
            },
        ],
    }),
    "aws:lb/loadBalancer:LoadBalancer": (args, region) => ({
        dnsName: `${args.name}.${region}.elb.amazonaws.com`,
        zoneId: "Z35SXDOTRQ7X7K",
        arnSuffix: `app/${args.name}/0123456789abcdef`,
    }),
    ...EDGE_OUTPUTS,
    "aws:ec2/launchTemplate:LaunchTemplate": () => ({ latestVersion: 1 }),
    "aws:ecs/cluster:Cluster": named,
    "aws:iam/role:Role": (args) => iamResource("role", args),
    "aws:iam/policy:Policy": (args) => iamResource("policy", args),
    "aws:cloudwatch/eventRule:EventRule": named,
    "aws:kms/key:Key": (args) => ({ keyId: `${args.name}-id` }),
    "aws:ecs/taskDefinition:TaskDefinition": (args, region) => ({
        arnWithoutRevision: `arn:aws:ecs:${region}:123456789012:task-definition/${(args.inputs as { family: string }).family}`,
    }),
    "aws:elasticache/subnetGroup:SubnetGroup": named,
    "aws:elasticache/parameterGroup:ParameterGroup": named,
    "aws:rds/subnetGroup:SubnetGroup": named,
    "aws:rds/parameterGroup:ParameterGroup": named,
    "aws:cloudwatch/metricAlarm:MetricAlarm": named,
    "aws:ecs/service:Service": named,
    "aws:eks/cluster:Cluster": (args) => ({
        ...named(args),
        endpoint: "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
        certificateAuthority: { data: "Y2VydGlmaWNhdGU=" },
        identities: [{ oidcs: [{ issuer: "https://oidc.eks.us-east-1.amazonaws.com/id/0123456789ABCDEF" }] }],
    }),
    "aws:eks/nodeGroup:NodeGroup": (args) => ({
        resources: [{ autoscalingGroups: [{ name: `eks-${args.name}` }] }],
    }),
    "aws:amp/workspace:Workspace": () => ({
        prometheusEndpoint: "https://aps-workspaces.us-east-1.amazonaws.com/workspaces/ws-01/",
    }),
    "aws:synthetics/canary:Canary": (args) => ({
        engineArn: `arn:aws:lambda:us-west-2:123456789012:function:cwsyn-${(args.inputs as { name: string }).name}-00000000-0000-4000-8000-000000000000:1`,
    }),
    "aws:cognito/userPoolClient:UserPoolClient": () => ({ clientSecret: "client-secret" }),
    "aws:backup/vault:Vault": named,
    "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": (args, region) => ({
        outputs: { RotationLambdaARN: `arn:aws:lambda:${region}:123456789012:function:${args.name}` },
    }),
    "aws:rds/instance:Instance": (args, region) => ({
        address: `${args.name}.abcdefghijkl.${region}.rds.amazonaws.com`,
        endpoint: `${args.name}.abcdefghijkl.${region}.rds.amazonaws.com:5432`,
        port: 5432,
        identifier: args.name,
    }),
    "aws:elasticache/replicationGroup:ReplicationGroup": (args) => ({
        primaryEndpointAddress: `master.${args.name}.abcdef.use1.cache.amazonaws.com`,
        readerEndpointAddress: `replica.${args.name}.abcdef.use1.cache.amazonaws.com`,
        configurationEndpointAddress: `clustercfg.${args.name}.abcdef.use1.cache.amazonaws.com`,
        memberClusters: [`${args.name}-001`, `${args.name}-002`],
    }),
};

type Published = Record<string, pulumi.Input<unknown>>;

const runs = new Map<string, Promise<LayerRun>>();

/** The run of a layer in an environment; each is made once a test process. */
export function runLayer(layer: LayerName, environment: Environment): Promise<LayerRun> {
    const key = `${layer} ${environment}`;
    const run = runs.get(key) ?? runLayerWith(layer, environment, {});
    runs.set(key, run);
    return run;
}

/** A run with other configuration or mocks than the environment's; upstream layers stay as they are. */
export async function runLayerWith(
    layer: LayerName,
    environment: Environment,
    options: MockOptions,
): Promise<LayerRun> {
    const upstream: Record<string, Record<string, unknown>> = {};
    for (const name of layer === "environment" ? layerNames.filter((l) => l !== layer) : upstreamsOf(layer)) {
        upstream[`organization/${projectOf(name)}/${environment}`] = (await runLayer(name, environment)).outputs;
    }
    const { default: program } = (await import(path.join(ROOT, "stacks", layer))) as {
        default: () => Published | Promise<Published>;
    };
    const secretOutputs: string[] = [];
    let outputs: Record<string, unknown> = {};
    const recorded = await record(
        async () => {
            const published = await program();
            for (const [name, value] of Object.entries(published)) {
                const output: pulumi.Output<unknown> = pulumi.output<unknown>(value);
                output.apply(async (v) => {
                    outputs = { ...outputs, [name]: v };
                    secretOutputs.push(...((await pulumi.isSecret(output)) ? [name] : []));
                });
            }
        },
        {
            stack: environment,
            ...options,
            config: { ...configurationOf(environment), ...options.config },
            calls: {
                "pulumi:pulumi:readStackOutputs": ({ name }) => ({ outputs: upstream[name as string] ?? {} }),
                "aws:ec2/getManagedPrefixList:getManagedPrefixList": ({ name }) => ({ id: `pl-${name as string}` }),
                "aws:secretsmanager/getRandomPassword:getRandomPassword": () => ({
                    randomPassword: "tR4vK9mWq2".repeat(4),
                }),
                "aws:lambda/getFunction:getFunction": ({ functionName }) => ({
                    role: String(functionName).replace(/^.*:function:/, "arn:aws:iam::123456789012:role/"),
                }),
                "aws:secretsmanager/getSecretVersion:getSecretVersion": ({ secretId }) => ({
                    id: secretId,
                    secretString: JSON.stringify(["origin"]),
                }),
                "aws:arcregionswitch/getRoute53HealthChecks:getRoute53HealthChecks": () => ({
                    healthChecks: ["us-east-1", "us-west-2"].map((region, i) => ({
                        region,
                        healthCheckId: `00000000-0000-4000-a000-00000000000${i}`,
                        status: i === 0 ? "healthy" : "unhealthy",
                    })),
                }),
                ...options.calls,
            },
            outputs: {
                ...COMPUTED,
                "aws:ecr/repository:Repository": ({ inputs }, region) => ({
                    repositoryUrl: `123456789012.dkr.ecr.${region}.amazonaws.com/${(inputs as { name: string }).name}`,
                }),
                "pulumi:pulumi:StackReference": (args) => ({
                    outputs: upstream[(args.inputs as { name: string }).name],
                }),
                ...options.outputs,
            },
        },
    );
    return { ...recorded, outputs, secretOutputs };
}
