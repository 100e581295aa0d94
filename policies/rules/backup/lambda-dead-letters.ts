import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-dead-letters",
    family: "backup",
    description: "What a function fails to process is kept.",
    severity: "low",
    covers: ["CKV_AWS_116"],
    level: "advisory",
    remediation: "Set deadLetterConfig.targetArn to a queue or a topic.",
    types: ["lambda:Function"],
    check: mustBePresent("deadLetterConfig.targetArn", "a queue or topic"),
});
