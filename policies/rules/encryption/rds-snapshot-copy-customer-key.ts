import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-snapshot-copy-customer-key",
    family: "encryption",
    description: "A copied database snapshot is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_266"],
    remediation: "Set kmsKeyId.",
    types: ["rds:SnapshotCopy", "rds:ClusterSnapshotCopy"],
    check: mustBeOwnKey("kmsKeyId"),
});
