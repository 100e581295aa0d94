import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudtrail-customer-key",
    family: "encryption",
    description: "A trail's log files are encrypted with a customer-managed key.",
    severity: "high",
    covers: ["CloudTrail.2", "CKV_AWS_35", "CIS-4.5", "AVD-AWS-0015", "CT.CLOUDTRAIL.PR.1"],
    remediation: "Set kmsKeyId to the ARN of a key whose policy admits CloudTrail.",
    types: ["cloudtrail:Trail"],
    check: mustBeOwnKey("kmsKeyId"),
});
