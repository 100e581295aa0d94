import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "efs-encrypted",
    family: "encryption",
    description: "An EFS file system is encrypted.",
    severity: "high",
    covers: ["EFS.1", "EFS.8", "CKV_AWS_42", "CIS-3.3.1", "AVD-AWS-0037", "CT.ELASTICFILESYSYSTEM.PR.1"],
    remediation: "Set encrypted to true; it can be set at creation only.",
    types: ["efs:FileSystem"],
    check: mustBeTrue("encrypted"),
});
