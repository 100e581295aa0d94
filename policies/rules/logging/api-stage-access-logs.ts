import { all, mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const FORMAT = "accessLogSettings.format";

export const rule = resourceRule({
    name: "api-stage-access-logs",
    family: "logging",
    description: "A stage of an API keeps access logs.",
    severity: "medium",
    covers: ["CKV_AWS_76", "CKV_AWS_95", "APIGateway.9", "AVD-AWS-0001", "CT.APIGATEWAY.PR.4"],
    remediation: "Set accessLogSettings.destinationArn to a log group, and format.",
    types: ["apigateway:Stage", "apigatewayv2:Stage"],
    check: all(
        mustBePresent("accessLogSettings.destinationArn", "the ARN of a log group"),
        // The provider refuses one without a format, but not one with an empty format.
        (stage) =>
            stage.get(FORMAT) === "" ? `${stage.show(FORMAT)}; set it to what a line of the log holds` : undefined,
    ),
});
