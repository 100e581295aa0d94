import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "efs-customer-key",
    family: "encryption",
    description: "An EFS file system is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_184"],
    remediation: "Set encrypted to true and kmsKeyId to a customer-managed key.",
    types: ["efs:FileSystem"],
    // Whether it is encrypted at all is efs-encrypted's.
    check: mustBeOwnKey("kmsKeyId"),
});
