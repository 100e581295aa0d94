import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ebs-snapshot-copy-encrypted",
    family: "encryption",
    description: "A copy of a snapshot or an image is encrypted.",
    severity: "high",
    covers: ["CKV_AWS_235", "R-SEC-1"],
    remediation: "Set encrypted to true.",
    types: ["ebs:SnapshotCopy", "ebs:SnapshotImport", "ec2:AmiCopy"],
    check: mustBeTrue("encrypted"),
});
