import * as pulumi from "@pulumi/pulumi";
import { withDefaults } from "../shared/defaults";
import { orRefuse } from "../shared/refusal";
import { siteOf } from "../shared/site";
import { planAcls } from "./acl-rules";
import { DEFAULTS, type SettledArgs, type VpcArgs } from "./args";
import { createAwsxVpc, routeTableIds } from "./awsx-vpc";
import { createBastion } from "./bastion";
import { parseCidr } from "./cidr";
import { lockDefaultResources } from "./default-resources";
import { createEndpoints } from "./endpoints";
import { createFlowLogs } from "./flow-logs";
import { flowsFor, type Tier, tierNames } from "./flows";
import { createNetworkAcls } from "./nacls";
import { createNatAddresses, createNatAlarms, natZones } from "./nat";
import { createSourceRoutes } from "./replication-source";
import { createSecurityGroups } from "./security-groups";
import { planSubnets, tierBlocks } from "./subnets";
import { checkVpc } from "./validate";

/**
 * Three tiers of subnets over pinned zones, and nothing open but the paths of `flows.ts` (R-NET-1 to R-NET-6).
 *
 * @example
 * new Vpc("network", { availabilityZones: ["us-east-1a", "us-east-1b"], logsKeyArn, dataKeyArn, alarmTopics });
 */
export class Vpc extends pulumi.ComponentResource {
    /** Id of the VPC. */
    readonly vpcId: pulumi.Output<string>;
    /** IPv4 block of the VPC. */
    readonly vpcCidrBlock: pulumi.Output<string>;
    /** Zones in use; every list of subnets has this order. */
    readonly availabilityZones: pulumi.Output<string[]>;
    /** Public subnets, one per zone, in the order of the zones. */
    readonly publicSubnetIds: pulumi.Output<string[]>;
    /** Private subnets of application, cache and monitoring, one per zone. */
    readonly appSubnetIds: pulumi.Output<string[]>;
    /** Isolated subnets of RDS, no route out but one to `replicationSource`, one per zone. */
    readonly databaseSubnetIds: pulumi.Output<string[]>;
    /** Zone of each subnet, by its id. */
    readonly subnetZones: pulumi.Output<Record<string, string>>;
    /** Security group of each tier of flows.ts. */
    readonly securityGroupIds: pulumi.Output<Record<Tier, string>>;
    /** Public addresses of outgoing connections, for other people's allow-lists. */
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
        const settled: SettledArgs = withDefaults(DEFAULTS, args);
        const { availabilityZones: zones, cidrBlock, bastion: bastionArgs, replicationSource: source } = settled;
        orRefuse(() => checkVpc(settled));
        const plan = orRefuse(() => planSubnets(cidrBlock, zones));
        const flows = flowsFor(settled.entry, settled.applicationPort, source);
        const sourceBlocks = source ? [parseCidr(source.cidrBlock)] : [];
        const acls = orRefuse(() => planAcls(flows, { ...tierBlocks(cidrBlock), source: sourceBlocks }));
        const child = { parent: this };
        const site = siteOf(this);
        const logs = { logsKeyArn: settled.logsKeyArn, logRetentionDays: settled.logRetentionDays };

        const gatewayZones = natZones(settled.nat, zones);
        const natAddresses = createNatAddresses(name, gatewayZones, child);
        const vpc = createAwsxVpc(name, { ...settled, plan, natAddresses }, child);
        createNatAlarms(name, { zones: gatewayZones, gateways: vpc.natGateways, topics: args.alarmTopics }, child);
        const { vpcId } = vpc;
        const subnetIds = {
            public: vpc.publicSubnetIds,
            private: vpc.privateSubnetIds,
            database: vpc.isolatedSubnetIds,
        };
        lockDefaultResources(name, vpc, child);
        createNetworkAcls(name, { vpcId, rules: acls, subnetIds }, child);
        const groups = createSecurityGroups(name, { vpcId, flows, source, region: site.region }, child);
        createEndpoints(
            name,
            {
                site,
                vpcId,
                subnetIds: settled.endpoints === "single" ? firstOf(subnetIds.private) : subnetIds.private,
                securityGroupId: groups.endpoints.id,
                routeTableIds: routeTableIds(vpc, ["public", "private"]),
            },
            child,
        );
        if (source) {
            const natGatewayIds = vpc.natGateways.apply((gateways) => pulumi.all(gateways.map(({ id }) => id)));
            createSourceRoutes(
                name,
                { source, zones, routeTableIds: routeTableIds(vpc, ["database"]), natGatewayIds },
                child,
            );
        }
        const flowLogs = createFlowLogs(
            name,
            { ...logs, site, vpcId, archiveBucketArn: settled.flowLogArchiveBucketArn },
            child,
        );
        const bastion = bastionArgs.enabled
            ? createBastion(
                  name,
                  {
                      ...logs,
                      site,
                      subnetIds: subnetIds.public,
                      securityGroupId: groups.bastion.id,
                      instanceType: bastionArgs.instanceType,
                      dataKeyArn: settled.dataKeyArn,
                  },
                  child,
              )
            : undefined;

        this.vpcId = vpcId;
        this.vpcCidrBlock = pulumi.output(cidrBlock);
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
     * One tier's security group, for resources of the same stack. Read from `securityGroupIds` it would depend on all
     * groups, and while their ids are unknown the policy pack could not tell which tier it is.
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
