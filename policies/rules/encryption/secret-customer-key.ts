import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "secret-customer-key",
    family: "encryption",
    description: "A secret is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_149", "R-SEC-1", "AVD-AWS-0098"],
    remediation: "Set kmsKeyId to a customer-managed key, not to alias/aws/secretsmanager.",
    types: ["secretsmanager:Secret"],
    check: mustBeOwnKey("kmsKeyId"),
});
