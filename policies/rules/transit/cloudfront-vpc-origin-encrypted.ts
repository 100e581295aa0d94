import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-vpc-origin-encrypted",
    family: "transit",
    description: "CloudFront reaches origins in a network encrypted.",
    severity: "high",
    covers: ["CloudFront.9"],
    remediation: "Set vpcOriginEndpointConfig.originProtocolPolicy to https-only.",
    types: ["cloudfront:VpcOrigin"],
    check: mustBeOneOf("vpcOriginEndpointConfig.originProtocolPolicy", ["https-only"]),
});
