/**
 * `Vpc`: three tiers of subnets over pinned zones, and nothing open but the paths of flows.ts (R-NET-1 to R-NET-6).
 */
import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";
import * as pulumi from "@pulumi/pulumi";
import { planAcls } from "./acl-rules";
import { createBastion } from "./bastion";
import { lockDefaultResources } from "./default-resources";
import { createEndpoints } from "./endpoints";
import { createFlowLogs } from "./flow-logs";
import { type Entry, flowsFor, type Tier, tierNames } from "./flows";
import { createNetworkAcls } from "./nacls";
import { createNatAddresses, NAT_STRATEGY, type NatPlacement, natZones } from "./nat";
import { createSecurityGroups } from "./security-groups";
import { siteOf } from "./site";
import { planSubnets, type SubnetPlan, type SubnetTier } from "./subnets";
import { checkZoneOrder } from "./zones";

export type { Entry, Tier } from "./flows";
export type { NatPlacement } from "./nat";

export interface VpcArgs {
    /**
     * IPv4 block, /16 to /22. Decides every subnet, so it is plain and cannot be changed without replacing the VPC.
     * @default "10.0.0.0/16"
     */
    readonly cidrBlock?: string;
    /** Two to four zones by name, in an order that only grows or shrinks at its end. Plain: one subnet a tier and zone. */
    readonly availabilityZones: readonly string[];
    /**
     * The zones of the last deployment: an order that would move one of them is refused, because awsx numbers subnets
     * by position. Undefined before the first deployment.
     * @default undefined, and the order is not checked
     */
    readonly deployedAvailabilityZones?: pulumi.Input<readonly string[] | undefined>;
    /** NAT placement: "single" costs about 33 USD a month less a zone and loses zone isolation. @default "per-zone" */
    readonly nat?: NatPlacement;
    /** Who reaches the load balancer: CloudFront's addresses alone, or everyone (R-EDGE-6). @default "cdn" */
    readonly entry?: Entry;
    /**
     * Zones of the interface endpoints: "single" costs about 7 USD a month less an endpoint and zone, and the other
     * zones lose the AWS services with that zone. The services are the same. @default "per-zone"
     */
    readonly endpoints?: "per-zone" | "single";
    /** KMS key of the log groups; its policy must let CloudWatch Logs use it. */
    readonly logsKmsKeyArn: pulumi.Input<string>;
    /** KMS key of the bastion's volume and sessions; its policy must let the Auto Scaling service role use it. */
    readonly dataKmsKeyArn: pulumi.Input<string>;
    /** Retention of flow logs and session logs in days, one of the values CloudWatch Logs knows. @default 365 */
    readonly logRetentionDays?: number;
    /**
     * S3 bucket that also receives the flow logs, as Parquet; its policy must let delivery.logs.amazonaws.com write.
     * @default none
     */
    readonly flowLogArchiveBucketArn?: pulumi.Input<string>;
    /**
     * Bastion behind Session Manager; an arm64 instance type, as its image is arm64.
     * @default { enabled: true, instanceType: "t4g.nano" }
     */
    readonly bastion?: { readonly enabled: boolean; readonly instanceType?: string };
}

type Defaulted = "cidrBlock" | "nat" | "entry" | "endpoints" | "logRetentionDays" | "bastion";
type Config = VpcArgs & Required<Pick<VpcArgs, Defaulted>>;

const DEFAULTS: Required<Pick<VpcArgs, Defaulted>> = Object.freeze({
    cidrBlock: "10.0.0.0/16",
    nat: "per-zone",
    entry: "cdn",
    endpoints: "per-zone",
    logRetentionDays: 365,
    bastion: { enabled: true },
});
const BASTION_INSTANCE_TYPE = "t4g.nano";

/** What each tier of subnets is to awsx: Public routes to the internet, Private to NAT, Isolated to neither (R-NET-4). */
const SUBNET_TYPES = { public: "Public", private: "Private", database: "Isolated" } as const satisfies Record<
    SubnetTier,
    awsx.ec2.SubnetType
>;

/**
 * @example
 * new Vpc("network", { availabilityZones: ["us-east-1a", "us-east-1b"], logsKmsKeyArn, dataKmsKeyArn });
 */
export class Vpc extends pulumi.ComponentResource {
    readonly vpcId: pulumi.Output<string>;
    readonly vpcCidrBlock: pulumi.Output<string>;
    readonly availabilityZones: pulumi.Output<string[]>;
    /** One a zone, in the order of the zones; so are the two below. */
    readonly publicSubnetIds: pulumi.Output<string[]>;
    readonly appSubnetIds: pulumi.Output<string[]>;
    readonly databaseSubnetIds: pulumi.Output<string[]>;
    /** Zone of each subnet, by its id. */
    readonly subnetZones: pulumi.Output<Record<string, string>>;
    /** Security group of each tier of flows.ts. */
    readonly securityGroupIds: pulumi.Output<Record<Tier, string>>;
    /** Public addresses of all outgoing connections, for the allow-lists of others. */
    readonly natPublicIps: pulumi.Output<string[]>;
    readonly flowLogGroupName: pulumi.Output<string>;
    /** `aws ssm start-session --target <instance> --document-name <this>`; undefined without a bastion. */
    readonly bastionSessionDocumentName: pulumi.Output<string> | undefined;
    /** IAM policy for those who may start sessions; undefined without a bastion. */
    readonly bastionOperatorPolicyArn: pulumi.Output<string> | undefined;

    constructor(name: string, args: VpcArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:network:Vpc", name, {}, opts);
        const config: Config = { ...DEFAULTS, ...withoutUndefined(args) };
        const zones = config.availabilityZones;
        const plan = planSubnets(config.cidrBlock, zones);
        const flows = flowsFor(config.entry);
        const acls = planAcls(flows, plan);
        const child = { parent: this };
        const site = siteOf(this);

        const nat = createNatAddresses(name, natZones(config.nat, zones), child);
        const vpc = this.createVpc(name, config, plan, nat);
        const { vpcId } = vpc;
        const subnetIds = {
            public: vpc.publicSubnetIds,
            private: vpc.privateSubnetIds,
            database: vpc.isolatedSubnetIds,
        };
        lockDefaultResources(
            name,
            {
                vpcId,
                defaultNetworkAclId: vpc.vpc.defaultNetworkAclId,
                defaultRouteTableId: vpc.vpc.defaultRouteTableId,
            },
            child,
        );
        createNetworkAcls(name, { vpcId, rules: acls, subnetIds }, child);
        const groups = createSecurityGroups(name, { vpcId, flows, region: site.region }, child);
        createEndpoints(
            name,
            {
                site,
                vpcId,
                subnetIds: config.endpoints === "single" ? firstOf(subnetIds.private) : subnetIds.private,
                securityGroupId: groups.endpoints.id,
                routeTableIds: routedTableIds(vpc),
            },
            child,
        );
        const { logsKmsKeyArn, dataKmsKeyArn, logRetentionDays } = config;
        const flowLogs = createFlowLogs(
            name,
            { site, vpcId, logsKmsKeyArn, logRetentionDays, archiveBucketArn: config.flowLogArchiveBucketArn },
            child,
        );
        const bastion = config.bastion.enabled
            ? createBastion(
                  name,
                  {
                      site,
                      subnetIds: subnetIds.public,
                      securityGroupId: groups.bastion.id,
                      instanceType: config.bastion.instanceType ?? BASTION_INSTANCE_TYPE,
                      dataKmsKeyArn,
                      logsKmsKeyArn,
                      logRetentionDays,
                  },
                  child,
              )
            : undefined;

        this.vpcId = vpcId;
        this.vpcCidrBlock = pulumi.output(config.cidrBlock);
        this.availabilityZones = pulumi.output([...zones]);
        this.publicSubnetIds = subnetIds.public;
        this.appSubnetIds = subnetIds.private;
        this.databaseSubnetIds = subnetIds.database;
        this.subnetZones = zonesBySubnet(Object.values(subnetIds), zones);
        this.securityGroupIds = pulumi.output(
            Object.fromEntries(tierNames.map((tier) => [tier, groups[tier].id])) as Record<Tier, pulumi.Output<string>>,
        );
        this.natPublicIps = pulumi.all(nat.map((address) => address.publicIp));
        this.flowLogGroupName = flowLogs.name;
        this.bastionSessionDocumentName = bastion?.sessionDocumentName;
        this.bastionOperatorPolicyArn = bastion?.operatorPolicyArn;
        this.registerOutputs({
            vpcId: this.vpcId,
            vpcCidrBlock: this.vpcCidrBlock,
            availabilityZones: this.availabilityZones,
            publicSubnetIds: this.publicSubnetIds,
            appSubnetIds: this.appSubnetIds,
            databaseSubnetIds: this.databaseSubnetIds,
            subnetZones: this.subnetZones,
            securityGroupIds: this.securityGroupIds,
            natPublicIps: this.natPublicIps,
            flowLogGroupName: this.flowLogGroupName,
            bastionSessionDocumentName: this.bastionSessionDocumentName,
            bastionOperatorPolicyArn: this.bastionOperatorPolicyArn,
        });
    }

    private createVpc(name: string, args: Config, plan: SubnetPlan, nat: readonly aws.ec2.Eip[]): awsx.ec2.Vpc {
        // A refusal must come before anything is registered that would move; what depends on it never is.
        const accepted = pulumi.output(args.deployedAvailabilityZones).apply((deployed): pulumi.Resource[] => {
            checkZoneOrder(deployed, args.availabilityZones);
            return [];
        });
        return new awsx.ec2.Vpc(
            name,
            {
                cidrBlock: args.cidrBlock,
                availabilityZoneNames: [...args.availabilityZones],
                enableDnsSupport: true,
                enableDnsHostnames: true,
                // "Exact" refuses any gap between subnets, and R-NET-1 has gaps; with explicit blocks "Auto" takes
                // them as they are.
                subnetStrategy: "Auto",
                subnetNameTagStrategy: "AvailabilityZone",
                subnetSpecs: Object.entries(SUBNET_TYPES).map(([tier, type]) => ({
                    type,
                    name: tier,
                    cidrBlocks: plan[tier as SubnetTier].map((subnet) => subnet.cidrBlock),
                    tags: { Tier: tier },
                })),
                natGateways: {
                    strategy: NAT_STRATEGY[args.nat],
                    elasticIpAllocationIds: nat.map((address) => address.allocationId),
                },
            },
            { parent: this, dependsOn: accepted, transforms: [noPublicAddresses] },
        );
    }
}

/**
 * awsx gives every instance in a public subnet a public address and has no setting for it. Nothing here needs one: the
 * load balancer and NAT bring their own, the bastion has none (EC2.15).
 */
export const noPublicAddresses: pulumi.ResourceTransform = ({ type, props, opts }) =>
    type === "aws:ec2/subnet:Subnet" ? { props: { ...props, mapPublicIpOnLaunch: false }, opts } : undefined;

/** Route tables of the public and private subnets: awsx lists them zone by zone as public, private, isolated. */
function routedTableIds(vpc: awsx.ec2.Vpc): pulumi.Output<string[]> {
    return vpc.routeTables.apply((tables) => pulumi.all(tables.filter((_, i) => i % 3 !== 2).map((table) => table.id)));
}

function firstOf(ids: pulumi.Output<string[]>): pulumi.Output<string[]> {
    return ids.apply((all) => all.slice(0, 1));
}

function zonesBySubnet(
    idsByTier: readonly pulumi.Output<string[]>[],
    zones: readonly string[],
): pulumi.Output<Record<string, string>> {
    return pulumi
        .all([...idsByTier])
        .apply((tiers) => Object.fromEntries(tiers.flatMap((ids) => ids.map((id, i) => [id, zones[i]!]))));
}

/** An argument that is given as undefined means its default. */
function withoutUndefined<T extends object>(args: T): T {
    return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)) as T;
}
