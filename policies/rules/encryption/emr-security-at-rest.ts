import { mustEncrypt } from "../../lib/emr-security";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "emr-security-at-rest",
    family: "encryption",
    description: "A security configuration of EMR encrypts what clusters keep.",
    severity: "medium",
    covers: ["EMR.3", "CT.EMR.PR.3", "AVD-AWS-0137"],
    remediation: "Set EncryptionConfiguration.EnableAtRestEncryption to true, with its keys.",
    types: ["emr:SecurityConfiguration"],
    check: mustEncrypt("EnableAtRestEncryption"),
});
