import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "api-stage-access-logs",
    family: "logging",
    description: "A stage of an API keeps access logs.",
    severity: "medium",
    covers: ["CKV_AWS_76", "CKV_AWS_95", "APIGateway.9", "AVD-AWS-0001"],
    remediation: "Set accessLogSettings.destinationArn to a log group.",
    types: ["apigateway:Stage", "apigatewayv2:Stage"],
    check: mustBePresent("accessLogSettings.destinationArn", "the ARN of a log group"),
});
