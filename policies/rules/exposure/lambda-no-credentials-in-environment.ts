import { findIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { secretsIn } from "../../lib/secrets";
import { View } from "../../lib/view";

export const rule = resourceRule({
    name: "lambda-no-credentials-in-environment",
    family: "exposure",
    description: "No function gets credentials as plain environment variables.",
    severity: "critical",
    covers: ["CKV_AWS_45"],
    remediation: "Give the function a role; read what else is secret from Secrets Manager.",
    types: ["lambda:Function"],
    check: (fn) =>
        findIn(new View(fn.get("environment.variables")).readers(), ([name, texts]) =>
            secretsIn(texts()).map((what) => `environment holds ${what} as ${name}; remove it`),
        ),
});
