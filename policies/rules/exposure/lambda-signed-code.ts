import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-signed-code",
    family: "exposure",
    description: "A function runs signed code only.",
    severity: "low",
    covers: ["CKV_AWS_272"],
    level: "advisory",
    remediation: "Set codeSigningConfigArn.",
    types: ["lambda:Function"],
    check: mustBePresent("codeSigningConfigArn", "a code signing configuration"),
});
