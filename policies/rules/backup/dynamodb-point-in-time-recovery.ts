import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "dynamodb-point-in-time-recovery",
    family: "backup",
    description: "A table can be restored to any second.",
    severity: "medium",
    covers: ["DynamoDB.2", "CKV_AWS_28", "AVD-AWS-0024", "CT.DYNAMODB.PR.1"],
    remediation: "Set pointInTimeRecovery.enabled to true.",
    types: ["dynamodb:Table"],
    check: mustBeTrue("pointInTimeRecovery.enabled"),
});
