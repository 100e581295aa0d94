import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-traced",
    family: "logging",
    description: "A function is traced.",
    severity: "low",
    covers: ["CKV_AWS_50"],
    level: "advisory",
    remediation: "Set tracingConfig.mode to Active.",
    types: ["lambda:Function"],
    // PassThrough is traced when the caller asks for it: lambda-traced-actively.
    check: (lambda) =>
        ["Active", "PassThrough"].includes(lambda.text("tracingConfig.mode") ?? "")
            ? undefined
            : `${lambda.show("tracingConfig.mode")}; set it to Active`,
});
