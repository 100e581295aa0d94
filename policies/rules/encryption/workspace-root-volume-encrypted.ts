import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "workspace-root-volume-encrypted",
    family: "encryption",
    description: "The root volume of a WorkSpace is encrypted.",
    severity: "high",
    covers: ["WorkSpaces.2", "CKV_AWS_156", "AVD-AWS-0109"],
    remediation: "Set rootVolumeEncryptionEnabled to true; it can be set at creation only.",
    types: ["workspaces:Workspace"],
    check: mustBeTrue("rootVolumeEncryptionEnabled"),
});
