import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudformation-service-role",
    family: "iam",
    description: "A CloudFormation stack makes what it holds with a role of its own, not with its caller's rights.",
    severity: "medium",
    covers: ["CloudFormation.4"],
    level: "advisory",
    remediation: "Set iamRoleArn.",
    types: ["cloudformation:Stack"],
    check: mustBePresent("iamRoleArn", "a role"),
});
