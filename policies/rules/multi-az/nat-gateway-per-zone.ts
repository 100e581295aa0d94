import { type Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { type Stack } from "../../lib/stack";
import { type SubnetRef, subnetsBehind, tellOfDefaultRoutes, zonesOf } from "../../lib/subnets";
import { attempt, type View } from "../../lib/view";

/** The subnets of the NAT gateways that a route leads to. */
function natSubnets(route: View, table: Resource, stack: Stack): SubnetRef[] {
    const standalone = "urn" in route ? (route as Resource) : undefined;
    const gateways = standalone
        ? stack.targets(standalone, "natGatewayId", ["ec2:NatGateway"])
        : inline(route, table, stack);
    return gateways.flatMap((gateway) => subnetsBehind(gateway, "subnetId", stack));
}

/** By the id that is written, else by all that the table's routes depend on. */
function inline(route: View, table: Resource, stack: Stack): Resource[] {
    const id = attempt(() => route.text("natGatewayId"));
    const written = "value" in id && id.value !== undefined ? stack.named(id.value, ["ec2:NatGateway"]) : undefined;
    return written === undefined ? stack.behind(table, "routes", ["ec2:NatGateway"]) : [written];
}

export const rule = stackRule({
    name: "nat-gateway-per-zone",
    family: "multi-az",
    description: "A private subnet leaves through a NAT gateway of its own zone.",
    severity: "medium",
    covers: ["R-NET-2"],
    remediation: "Use one NAT gateway a zone; staging may use one (policies/levels).",
    types: ["ec2:Subnet"],
    check: (subnet, stack) =>
        tellOfDefaultRoutes(subnet, stack, ({ exit, route, table }) => {
            const zones = exit === "nat" ? zonesOf(natSubnets(route, table, stack), stack) : new Set();
            return zones.size === 0 || zones.has(subnet.text("availabilityZone") ?? "")
                ? []
                : [
                      `it leaves through a NAT gateway in ${[...zones].join(", ")}; give ${subnet.text("availabilityZone") ?? "its zone"} its own`,
                  ];
        }),
});
