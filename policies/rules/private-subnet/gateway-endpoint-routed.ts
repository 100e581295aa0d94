import { isGiven } from "../../lib/checks";
import { stackRule } from "../../lib/rule";

const TABLES = ["ec2:VpcEndpointRouteTableAssociation"];

export const rule = stackRule({
    name: "gateway-endpoint-routed",
    family: "private-subnet",
    description: "A gateway endpoint is in a route table; without one no traffic takes it.",
    severity: "medium",
    covers: ["R-NET-6"],
    remediation: "Set routeTableIds to the tables of the private subnets.",
    level: "advisory",
    types: ["ec2:VpcEndpoint"],
    check: (endpoint, stack) =>
        (endpoint.text("vpcEndpointType") ?? "Gateway") !== "Gateway" ||
        isGiven(endpoint, "routeTableIds") ||
        stack.referrers(endpoint, TABLES, "vpcEndpointId").length > 0
            ? undefined
            : `${endpoint.show("routeTableIds")}; set it to the tables of the private subnets`,
});
