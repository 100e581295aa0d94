import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ebs-encryption-by-default",
    family: "encryption",
    description: "Encryption by default is on for the account's region, or not managed at all.",
    severity: "high",
    covers: ["EC2.7", "CKV_AWS_106", "CIS-6.1.1"],
    remediation: "Set enabled to true, or remove the argument: true is its default.",
    types: ["ebs:EncryptionByDefault"],
    check: mustNotBeFalse("enabled"),
});
