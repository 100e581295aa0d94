import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "redshift-cluster-customer-key",
    family: "encryption",
    description: "A Redshift cluster is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_142", "AVD-AWS-0084"],
    level: "advisory",
    remediation: "Set kmsKeyId to a customer-managed key.",
    types: ["redshift:Cluster"],
    check: mustBeOwnKey("kmsKeyId"),
});
