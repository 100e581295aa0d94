/** Endpoints of the AWS services in endpoint-table.ts. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import type { Site } from "../shared/policy-document";
import { type EndpointService, interfaceEndpoints, s3Policy } from "./endpoint-table";

interface EndpointsArgs {
    readonly site: pulumi.Output<Site>;
    readonly vpcId: pulumi.Input<string>;
    /** Subnets of the interface endpoints, one per zone. */
    readonly subnetIds: pulumi.Input<string[]>;
    readonly securityGroupId: pulumi.Input<string>;
    /** Route tables of the public and private subnets. The database subnets need no way out, not even to S3. */
    readonly routeTableIds: pulumi.Input<string[]>;
}

export function createEndpoints(name: string, args: EndpointsArgs, opts: ChildOptions): void {
    const { region, accountId } = args.site;

    for (const [service, { policy }] of Object.entries<EndpointService>(interfaceEndpoints)) {
        const logicalName = `${name}-${service.replace(".", "-")}`;
        new aws.ec2.VpcEndpoint(
            logicalName,
            {
                vpcId: args.vpcId,
                serviceName: pulumi.interpolate`com.amazonaws.${region}.${service}`,
                vpcEndpointType: "Interface",
                privateDnsEnabled: true,
                subnetIds: args.subnetIds,
                securityGroupIds: [args.securityGroupId],
                policy: policy && accountId.apply(policy),
                tags: { Name: logicalName },
            },
            opts,
        );
    }
    new aws.ec2.VpcEndpoint(
        `${name}-s3`,
        {
            vpcId: args.vpcId,
            serviceName: pulumi.interpolate`com.amazonaws.${region}.s3`,
            vpcEndpointType: "Gateway",
            routeTableIds: args.routeTableIds,
            policy: accountId.apply(s3Policy),
            tags: { Name: `${name}-s3` },
        },
        opts,
    );
}
