import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "log-group-customer-key",
    family: "encryption",
    description: "A log group is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_158", "R-SEC-1", "AVD-AWS-0017", "CT.CLOUDWATCH.PR.3"],
    remediation: "Set kmsKeyId to the ARN of a key whose policy admits CloudWatch Logs.",
    types: ["cloudwatch:LogGroup"],
    check: mustBeOwnKey("kmsKeyId"),
});
