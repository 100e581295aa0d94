import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "docdb-customer-key",
    family: "encryption",
    description: "A DocumentDB cluster is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_182", "AVD-AWS-0022"],
    level: "advisory",
    remediation: "Set kmsKeyId to a customer-managed key.",
    types: ["docdb:Cluster"],
    check: mustBeOwnKey("kmsKeyId"),
});
