import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kms-key-enabled",
    family: "backup",
    description: "A key is enabled: what it encrypts can be read.",
    severity: "medium",
    covers: ["CKV_AWS_227"],
    level: "advisory",
    remediation: "Leave isEnabled at true.",
    types: ["kms:Key"],
    check: mustNotBeFalse("isEnabled"),
});
