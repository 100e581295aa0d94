import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-customer-key",
    family: "encryption",
    description: "A cache is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_191"],
    remediation: "Set kmsKeyId to a customer-managed key.",
    types: ["elasticache:ReplicationGroup", "elasticache:ServerlessCache"],
    check: mustBeOwnKey("kmsKeyId"),
});
