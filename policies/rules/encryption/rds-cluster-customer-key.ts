import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-cluster-customer-key",
    family: "encryption",
    description: "An RDS cluster is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_327", "R-SEC-1", "AVD-AWS-0079"],
    remediation: "Set kmsKeyId to a customer-managed key.",
    types: ["rds:Cluster"],
    check: mustBeOwnKey("kmsKeyId"),
});
