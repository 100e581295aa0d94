import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "networks-block-internet-gateways",
    family: "exposure",
    description: "The region's networks take nothing in from internet gateways, where that switch is set.",
    severity: "medium",
    covers: ["EC2.172"],
    remediation: "Set internetGatewayBlockMode to block-bidirectional or block-ingress.",
    types: ["ec2:VpcBlockPublicAccessOptions"],
    check: mustBeOneOf("internetGatewayBlockMode", ["block-bidirectional", "block-ingress"]),
});
