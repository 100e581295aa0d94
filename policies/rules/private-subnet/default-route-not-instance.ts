import { tellOf } from "../../lib/find";
import { worldAmong } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

const DESTINATIONS = ["cidrBlock", "destinationCidrBlock"];

export const rule = resourceRule({
    name: "default-route-not-instance",
    family: "private-subnet",
    description: "The default route leads to a managed gateway, not to an instance.",
    severity: "medium",
    covers: ["CKV2_AWS_35"],
    remediation: "Use a NAT gateway instead of a NAT instance.",
    types: ["ec2:Route", "ec2:RouteTable", "ec2:DefaultRouteTable"],
    check: (table) =>
        tellOf(
            table.type === token("ec2:Route") ? [table] : table.views("routes"),
            (route) =>
                (route.has("instanceId") || route.has("networkInterfaceId")) &&
                worldAmong(route, DESTINATIONS).length > 0,
            () => "the route 0.0.0.0/0 leads to an instance; use a NAT gateway",
        ),
});
