import { holdsAwsCredentials } from "../../lib/aws-credentials";
import { View } from "../../lib/view";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-no-credentials-in-environment",
    family: "exposure",
    description: "No function gets AWS credentials as plain environment variables.",
    severity: "critical",
    covers: ["CKV_AWS_45"],

    remediation: "Give the function a role; read what else is secret from Secrets Manager.",
    types: ["lambda:Function"],
    check: (fn) =>
        new View(fn.get("environment.variables"))
            .entries()
            .filter(([, values]) => values.some(holdsAwsCredentials))
            .map(([name]) => `environment holds AWS credentials as ${name}; remove them`),
});
