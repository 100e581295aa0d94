import { isWorld } from "../../lib/openings";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = resourceRule({
    name: "default-route-not-instance",
    family: "private-subnet",
    description: "The default route leads to a managed gateway, not to an instance.",
    severity: "medium",
    covers: ["CKV2_AWS_35"],
    remediation: "Use a NAT gateway instead of a NAT instance.",
    types: ["ec2:Route", "ec2:RouteTable", "ec2:DefaultRouteTable"],
    check: (table) =>
        (table.type === token("ec2:Route") ? [table] : table.views("routes"))
            .filter((route) => route.has("instanceId") || route.has("networkInterfaceId"))
            .filter((route) => ["cidrBlock", "destinationCidrBlock"].some((key) => route.texts(key).some(isWorld)))
            .map(() => "the route 0.0.0.0/0 leads to an instance; use a NAT gateway"),
});
