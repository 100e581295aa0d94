import { mustSpanZones } from "../../lib/placement";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "vpc-endpoint-two-zones",
    family: "multi-az",
    description:
        "An interface endpoint stands in at least two zones: its service is reached while one of them is down.",
    severity: "medium",
    covers: ["R-PROG-2"],
    remediation: "Name subnets of two zones in subnetIds.",
    types: ["ec2:VpcEndpoint"],
    check: (endpoint, stack) =>
        endpoint.text("vpcEndpointType") === "Interface" &&
        stack.referrers(endpoint, ["ec2:VpcEndpointSubnetAssociation"], "vpcEndpointId").length === 0
            ? mustSpanZones(["subnetIds"])(endpoint, stack)
            : undefined,
});
