import { mustBeOneOf } from "../../lib/checks";
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
    check: mustBeOneOf("tracingConfig.mode", ["Active", "PassThrough"]),
});
