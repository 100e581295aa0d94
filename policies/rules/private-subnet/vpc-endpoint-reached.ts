import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { VPCS } from "../../lib/types";

const ASSOCIATION = "ec2:VpcEndpointRouteTableAssociation";
/** S3 and DynamoDB are reached by gateway endpoints from within, and others' services have names of their own. */
const OF_AWS = /^com\.amazonaws\.(?!vpce\.)[^.]+\.(?!(s3|dynamodb)$)/;

function byName(endpoint: Resource, stack: Stack): string | undefined {
    if (!OF_AWS.test(endpoint.text("serviceName") ?? "")) {
        return undefined;
    }
    if (!endpoint.isTrue("privateDnsEnabled")) {
        return `${endpoint.show("privateDnsEnabled")}: the service's name leads out of the network; set it to true`;
    }
    return stack.targets(endpoint, "vpcId", VPCS).some((vpc) => vpc.isFalse("enableDnsSupport"))
        ? "its network resolves no names, so nothing finds it; set enableDnsSupport of the network to true"
        : undefined;
}

const byRoute = (endpoint: Resource, stack: Stack): string | undefined =>
    endpoint.has("routeTableIds") || stack.referrers(endpoint, [ASSOCIATION], "vpcEndpointId").length > 0
        ? undefined
        : "no route table leads to it; name them in routeTableIds";

export const rule = stackRule({
    name: "vpc-endpoint-reached",
    family: "private-subnet",
    description: "What a network asks of an AWS service takes the endpoint that is there for it.",
    severity: "medium",
    covers: ["R-NET-6"],
    level: "advisory",
    remediation: "Set privateDnsEnabled of an interface endpoint, routeTableIds of a gateway endpoint.",
    types: ["ec2:VpcEndpoint"],
    check: (endpoint, stack) => {
        switch (endpoint.text("vpcEndpointType") ?? "Gateway") {
            case "Interface":
                return byName(endpoint, stack);
            case "Gateway":
                return byRoute(endpoint, stack);
            default:
                return undefined;
        }
    },
});
