import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "api-route-authorized",
    family: "iam",
    description: "A route of an HTTP or WebSocket API asks who calls.",
    severity: "medium",
    covers: ["CKV_AWS_309", "APIGateway.8"],
    remediation: "Set authorizationType to JWT, AWS_IAM or CUSTOM.",
    types: ["apigatewayv2:Route"],
    check: mustBeOneOf("authorizationType", ["JWT", "AWS_IAM", "CUSTOM"]),
});
