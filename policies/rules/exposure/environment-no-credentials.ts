import { resourceRule } from "../../lib/rule";
import { tellOfVariables, WITH_VARIABLES } from "../../lib/secret-variables";
import { holdsSecretByForm } from "../../lib/secrets";

/** Those with rules of their own: lambda-no-credentials-in-environment, codebuild-no-plain-credentials. */
const OTHERS = ["lambda:Function", "codebuild:Project"];

export const rule = resourceRule({
    name: "environment-no-credentials",
    family: "exposure",
    description:
        "No job, app, model, API or canary gets a key, a token or an address with a password as a plain variable.",
    severity: "critical",
    covers: ["R-APP-5"],
    remediation: "Pass the secret's name or ARN, and read it from Secrets Manager or Parameter Store at run time.",
    types: WITH_VARIABLES.filter((type) => !OTHERS.includes(type)),
    check: tellOfVariables(holdsSecretByForm),
});
