import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ebs-volume-customer-key",
    family: "encryption",
    description: "An EBS volume is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_189", "AVD-AWS-0027"],
    remediation: "Set kmsKeyId to a customer-managed key.",
    types: ["ebs:Volume"],
    check: mustBeOwnKey("kmsKeyId"),
});
