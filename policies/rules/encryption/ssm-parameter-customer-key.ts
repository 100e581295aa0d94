import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ssm-parameter-customer-key",
    family: "encryption",
    description: "A SecureString is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_337"],
    remediation: "Set keyId to a customer-managed key.",
    types: ["ssm:Parameter"],
    check: (parameter) => (parameter.text("type") === "SecureString" ? mustBeOwnKey("keyId")(parameter) : undefined),
});
