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
    // Lambda takes no such configuration for an image, which is signed in its registry.
    check: (f) =>
        f.text("packageType") === "Image"
            ? undefined
            : mustBePresent("codeSigningConfigArn", "a code signing configuration")(f),
});
