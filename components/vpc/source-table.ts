/** What a database that is moved here may be reached by. Pure: the check of the configuration reads it, which loads no provider. */
import type * as aws from "@pulumi/aws";

/** Another PostgreSQL server, to which the database of this VPC subscribes. */
export interface ReplicationSource {
    /** IPv4 block of its addresses, /16 to /32, outside the VPC's. */
    readonly cidrBlock: string;
    /** Port of the server, 1 to 65535. @default 5432 */
    readonly port?: number;
    /** What leads there: the NAT gateways, or the id of a peering connection, transit gateway or virtual private gateway. */
    readonly via: string;
}

/** The route's property by the first part of the id. */
export const TARGETS = {
    pcx: "vpcPeeringConnectionId",
    tgw: "transitGatewayId",
    vgw: "gatewayId",
} as const satisfies Record<string, keyof aws.ec2.RouteArgs>;

export const VIA = new RegExp(`^(nat|(${Object.keys(TARGETS).join("|")})-[0-9a-f]{8,17})$`);
