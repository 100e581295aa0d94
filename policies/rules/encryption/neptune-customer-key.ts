import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "neptune-customer-key",
    family: "encryption",
    description: "A Neptune cluster is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_347", "AVD-AWS-0128"],
    level: "advisory",
    remediation: "Set kmsKeyArn to a customer-managed key.",
    types: ["neptune:Cluster"],
    check: mustBeOwnKey("kmsKeyArn"),
});
