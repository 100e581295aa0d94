import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-environment-customer-key",
    family: "encryption",
    description: "A function's environment variables are encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["CKV_AWS_173"],
    level: "advisory",
    remediation: "Set kmsKeyArn to a customer-managed key.",
    types: ["lambda:Function"],
    check: (f) => (f.has("environment") ? mustBeOwnKey("kmsKeyArn")(f) : undefined),
});
