import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "workspace-user-volume-encrypted",
    family: "encryption",
    description: "The user volume of a WorkSpace is encrypted.",
    severity: "high",
    covers: ["WorkSpaces.1", "CKV_AWS_155", "AVD-AWS-0109"],
    remediation: "Set userVolumeEncryptionEnabled to true; it can be set at creation only.",
    types: ["workspaces:Workspace"],
    check: mustBeTrue("userVolumeEncryptionEnabled"),
});
