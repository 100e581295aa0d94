import { isGiven } from "../../lib/checks";
import { tellOf } from "../../lib/find";
import { worldAmong } from "../../lib/openings";
import { token } from "../../lib/types";
import { resourceRule } from "../../lib/rule";

const DESTINATIONS = ["cidrBlock", "ipv6CidrBlock", "destinationCidrBlock", "destinationIpv6CidrBlock"];

export const rule = resourceRule({
    name: "peering-route-narrow",
    family: "private-subnet",
    description: "A route over a peering connection leads to the other network, not to everywhere.",
    severity: "medium",
    covers: ["CKV2_AWS_44"],
    remediation: "Route the peer's own block alone over the peering connection.",
    types: ["ec2:Route", "ec2:RouteTable", "ec2:DefaultRouteTable"],
    check: (table) =>
        tellOf(
            table.type === token("ec2:Route") ? [table] : table.views("routes"),
            (route) => worldAmong(route, DESTINATIONS).length > 0 && isGiven(route, "vpcPeeringConnectionId"),
            () => "a default route leads over a peering connection; name the peer's block",
        ),
});
