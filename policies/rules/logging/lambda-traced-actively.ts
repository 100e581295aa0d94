import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

/** Stricter than lambda-traced: in mode PassThrough a function is traced when its caller asks for it, else never. */
export const rule = resourceRule({
    name: "lambda-traced-actively",
    family: "logging",
    description: "A function is traced whoever calls it.",
    severity: "low",
    covers: ["Lambda.7", "AVD-AWS-0066"],
    level: "advisory",
    remediation: "Set tracingConfig.mode to Active.",
    types: ["lambda:Function"],
    check: mustBeOneOf("tracingConfig.mode", ["Active"]),
});
