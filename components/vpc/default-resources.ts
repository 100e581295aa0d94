/**
 * What AWS makes with every VPC, adopted and emptied: nothing works by accident in a group, an ACL or a route table
 * that nobody chose (R-NET-6, EC2.2, CIS 6.5).
 */
import * as aws from "@pulumi/aws";
import type * as awsx from "@pulumi/awsx/ec2";
import type { ChildOptions } from "../shared/child-options";

export function lockDefaultResources(name: string, { vpcId, vpc }: awsx.Vpc, opts: ChildOptions): void {
    const { defaultNetworkAclId, defaultRouteTableId } = vpc;
    const tags = { Name: `${name}-default-unused` };
    new aws.ec2.DefaultSecurityGroup(`${name}-default`, { vpcId, ingress: [], egress: [], tags }, opts);
    new aws.ec2.DefaultNetworkAcl(
        `${name}-default`,
        { defaultNetworkAclId, ingress: [], egress: [], tags },
        // A new subnet belongs to it until our own ACL takes the subnet over; that is no difference to correct.
        { ...opts, ignoreChanges: ["subnetIds"] },
    );
    new aws.ec2.DefaultRouteTable(`${name}-default`, { defaultRouteTableId, routes: [], tags }, opts);
}
