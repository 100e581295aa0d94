/** One network ACL a subnet tier, with the entries that flows.ts gives it (R-NET-3). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { type AclRule, type AclRules, PATH_MTU } from "./acl-rules";
import { type SubnetTier, subnetTiers } from "./subnets";

interface NetworkAclsArgs {
    readonly vpcId: pulumi.Input<string>;
    readonly rules: Readonly<Record<SubnetTier, AclRules>>;
    readonly subnetIds: Readonly<Record<SubnetTier, pulumi.Input<string[]>>>;
}

/** Entries are inline: what somebody adds by hand is removed by the next update. */
export function createNetworkAcls(name: string, args: NetworkAclsArgs, opts: ChildOptions): void {
    for (const tier of subnetTiers) {
        new aws.ec2.NetworkAcl(
            `${name}-${tier}`,
            {
                vpcId: args.vpcId,
                subnetIds: args.subnetIds[tier],
                ingress: args.rules[tier].ingress.map(entry),
                egress: args.rules[tier].egress.map(entry),
                tags: { Name: `${name}-${tier}`, Tier: tier },
            },
            opts,
        );
    }
}

function entry({ ruleNo, protocol, cidrBlock, ports }: AclRule): aws.types.input.ec2.NetworkAclIngress {
    const allowed = { ruleNo, action: "allow", protocol, cidrBlock, fromPort: ports[0], toPort: ports[1] };
    return protocol === "icmp" ? { ...allowed, ...PATH_MTU } : allowed;
}
