import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudformation-stack-notifies",
    family: "logging",
    description: "A stack of CloudFormation tells a topic what happens to it.",
    severity: "low",
    covers: ["CKV_AWS_124"],
    level: "advisory",
    remediation: "Set notificationArns to a topic's ARN.",
    types: ["cloudformation:Stack"],
    check: mustBePresent("notificationArns", "a topic's ARN"),
});
