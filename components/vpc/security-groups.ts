/** One security group a tier, one rule resource a side of each flow: nothing is open that flows.ts does not list. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import type { ReplicationSource } from "./source-table";
import { type Flow, flowId, isTier, kebab, type Peer, type Tier, tierNames } from "./flows";

interface SecurityGroupsArgs {
    /** Region of the VPC: S3's prefix list is a region's. */
    readonly region: pulumi.Input<string>;
    readonly vpcId: pulumi.Input<string>;
    readonly flows: readonly Flow[];
    /** Addresses of the peer `source`. */
    readonly source?: Pick<ReplicationSource, "cidrBlock"> | undefined;
}

type SecurityGroups = Readonly<Record<Tier, aws.ec2.SecurityGroup>>;
/** What a rule names as its other side. */
type OtherSide = Pick<aws.vpc.SecurityGroupIngressRuleArgs, "referencedSecurityGroupId" | "prefixListId" | "cidrIpv4">;

const DESCRIPTIONS = {
    loadBalancer: "Load balancer, in the public subnets",
    bastion: "Bastion: no way in but Session Manager",
    app: "Rails application",
    pooler: "PgBouncer and its load balancer",
    cache: "Redis",
    monitoring: "Monitoring cluster",
    endpoints: "Interface endpoints of AWS services",
    database: "PostgreSQL, in the isolated subnets",
} as const satisfies Record<Tier, string>;

/**
 * Groups and rules are separate resources: inline rules fight with standalone ones, and groups that name each other
 * could not be created. Without inline egress the provider removes AWS's default "allow all" egress rule.
 */
export function createSecurityGroups(name: string, args: SecurityGroupsArgs, opts: ChildOptions): SecurityGroups {
    const groups = Object.fromEntries(
        tierNames.map((tier) => [
            tier,
            new aws.ec2.SecurityGroup(
                `${name}-${kebab(tier)}`,
                {
                    vpcId: args.vpcId,
                    description: DESCRIPTIONS[tier],
                    // Rules of groups that name each other would otherwise block a deletion.
                    revokeRulesOnDelete: true,
                    tags: { Name: `${name}-${kebab(tier)}`, Tier: tier },
                },
                opts,
            ),
        ]),
    ) as Record<Tier, aws.ec2.SecurityGroup>;

    const peers = new Map<Peer, OtherSide>();
    const side = (end: Tier | Peer): OtherSide => {
        if (isTier(end)) {
            return { referencedSecurityGroupId: groups[end].id };
        }
        const known = peers.get(end) ?? PEERS[end](args, opts);
        peers.set(end, known);
        return known;
    };
    for (const flow of args.flows) {
        createRules(name, flow, groups, side, opts);
    }
    return groups;
}

const PEERS: Readonly<Record<Peer, (args: SecurityGroupsArgs, opts: ChildOptions) => OtherSide>> = {
    source: ({ source }) => ({ cidrIpv4: source!.cidrBlock }),
    internet: () => ({ cidrIpv4: "0.0.0.0/0" }),
    cdn: (_, opts) => ({ prefixListId: managedPrefixList("com.amazonaws.global.cloudfront.origin-facing", opts) }),
    s3: ({ region }, opts) => ({
        prefixListId: managedPrefixList(pulumi.interpolate`com.amazonaws.${region}.s3`, opts),
    }),
};

/** AWS keeps the addresses of these lists current (VPC user guide, "AWS-managed prefix lists"). */
function managedPrefixList(name: pulumi.Input<string>, { parent }: ChildOptions): pulumi.Output<string> {
    return aws.ec2.getManagedPrefixListOutput({ name }, { parent }).id;
}

function createRules(
    name: string,
    flow: Flow,
    groups: SecurityGroups,
    side: (end: Tier | Peer) => OtherSide,
    opts: ChildOptions,
): void {
    const rule = {
        ipProtocol: flow.protocol,
        fromPort: flow.ports[0],
        toPort: flow.ports[1],
        description: `${flow.requirement}: ${flow.why}`,
    };
    const id = `${name}-${flowId(flow)}`;
    if (isTier(flow.from)) {
        const group = groups[flow.from];
        new aws.vpc.SecurityGroupEgressRule(
            `${id}-out`,
            { ...rule, securityGroupId: group.id, ...side(flow.to), tags: { Name: `${id}-out` } },
            { ...opts, parent: group },
        );
    }
    if (isTier(flow.to)) {
        const group = groups[flow.to];
        new aws.vpc.SecurityGroupIngressRule(
            `${id}-in`,
            { ...rule, securityGroupId: group.id, ...side(flow.from), tags: { Name: `${id}-in` } },
            { ...opts, parent: group },
        );
    }
}
