import * as pulumi from "@pulumi/pulumi";
import { withDefaults } from "../shared/defaults";
import { orRefuse } from "../shared/refusal";
import { planAcls } from "./acl-rules";
import { createAwsxVpc, routedTableIds } from "./awsx-vpc";
import { createBastion } from "./bastion";
import { lockDefaultResources } from "./default-resources";
import { createEndpoints } from "./endpoints";
import { createFlowLogs } from "./flow-logs";
import { type Entry, flowsFor, type Tier, tierNames } from "./flows";
import { createNetworkAcls } from "./nacls";
import { createNatAddresses, type NatPlacement, natZones } from "./nat";
import { createSecurityGroups } from "./security-groups";
import { siteOf } from "../shared/site";
import { planSubnets, tierBlocks } from "./subnets";
import { checkVpc } from "./validate";

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

/**
 * Three tiers of subnets over pinned zones, and nothing open but the paths of `flows.ts` (R-NET-1 to R-NET-6).
 *
 * @example
 * new Vpc("network", { availabilityZones: ["us-east-1a", "us-east-1b"], logsKmsKeyArn, dataKmsKeyArn });
 */
export class Vpc extends pulumi.ComponentResource {
    /** Id of the VPC. */
    readonly vpcId: pulumi.Output<string>;
    /** IPv4 block of the VPC. */
    readonly vpcCidrBlock: pulumi.Output<string>;
    /** Zones in use; every list of subnets has this order. */
    readonly availabilityZones: pulumi.Output<string[]>;
    /** Public subnets, one a zone, in the order of the zones. */
    readonly publicSubnetIds: pulumi.Output<string[]>;
    /** Private subnets of application, cache and monitoring, one a zone. */
    readonly appSubnetIds: pulumi.Output<string[]>;
    /** Isolated subnets of RDS, no route out, one a zone. */
    readonly databaseSubnetIds: pulumi.Output<string[]>;
    /** Zone of each subnet, by its id. */
    readonly subnetZones: pulumi.Output<Record<string, string>>;
    /** Security group of each tier of flows.ts. */
    readonly securityGroupIds: pulumi.Output<Record<Tier, string>>;
    /** Public addresses of all outgoing connections, for the allow-lists of others. */
    readonly natPublicIps: pulumi.Output<string[]>;
    /** Log group of the flow logs. */
    readonly flowLogGroupName: pulumi.Output<string>;
    /** Log groups of flow logs and bastion sessions. */
    readonly logGroupNames: pulumi.Output<string[]>;
    /** `aws ssm start-session --target <instance> --document-name <this>`; undefined without a bastion. */
    readonly bastionSessionDocumentName: pulumi.Output<string> | undefined;
    /** IAM policy for those who may start sessions; undefined without a bastion. */
    readonly bastionOperatorPolicyArn: pulumi.Output<string> | undefined;
    private readonly groupIds: Readonly<Record<Tier, pulumi.Output<string>>>;

    constructor(name: string, args: VpcArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:network:Vpc", name, {}, opts);
        const config: Config = withDefaults(DEFAULTS, args);
        const zones = config.availabilityZones;
        orRefuse(() => checkVpc(config));
        const plan = orRefuse(() => planSubnets(config.cidrBlock, zones));
        const flows = flowsFor(config.entry);
        const acls = orRefuse(() => planAcls(flows, tierBlocks(config.cidrBlock)));
        const child = { parent: this };
        const site = siteOf(this);

        const natAddresses = createNatAddresses(name, natZones(config.nat, zones), child);
        const vpc = createAwsxVpc(
            name,
            {
                cidrBlock: config.cidrBlock,
                availabilityZones: zones,
                deployedAvailabilityZones: config.deployedAvailabilityZones,
                plan,
                nat: config.nat,
                natAddresses,
            },
            child,
        );
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
        this.groupIds = Object.fromEntries(tierNames.map((tier) => [tier, groups[tier].id])) as Record<
            Tier,
            pulumi.Output<string>
        >;
        this.securityGroupIds = pulumi.output(this.groupIds);
        this.natPublicIps = pulumi.all(natAddresses.map((address) => address.publicIp));
        this.flowLogGroupName = flowLogs.name;
        this.logGroupNames = pulumi.all([flowLogs.name, ...(bastion ? [bastion.logGroupName] : [])]);
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

    /**
     * One tier's security group, for what stands in the same stack: taken out of `securityGroupIds`, it would depend on the
     * groups of all tiers, and a policy that does not know their ids yet would take it for any of them.
     */
    securityGroupId(tier: Tier): pulumi.Output<string> {
        return this.groupIds[tier];
    }
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
