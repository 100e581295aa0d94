import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ebs-snapshot-copy-customer-key",
    family: "encryption",
    description: "A copied snapshot or image is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_183", "CKV_AWS_236"],
    level: "advisory",
    remediation: "Set kmsKeyId to a customer-managed key of the destination region.",
    types: ["ebs:SnapshotCopy", "ebs:SnapshotImport", "ec2:AmiCopy"],
    check: mustBeOwnKey("kmsKeyId"),
});
