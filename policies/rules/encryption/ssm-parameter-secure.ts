import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ssm-parameter-secure",
    family: "encryption",
    description: "A parameter is a SecureString.",
    severity: "low",
    covers: ["CKV2_AWS_34"],
    remediation: "Set type to SecureString where the value is not public.",
    level: "advisory",
    types: ["ssm:Parameter"],
    check: mustBeOneOf("type", ["SecureString"]),
});
