import { resourceRule } from "../../lib/rule";
import { tellOfVariables, WITH_VARIABLES } from "../../lib/secret-variables";
import { holdsSecretByName } from "../../lib/secrets";

export const rule = resourceRule({
    name: "environment-no-secret",
    family: "exposure",
    description: "No function, build, job, app, API or canary gets what is a secret by its name as a plain variable.",
    severity: "high",
    covers: ["R-APP-5"],
    level: "advisory",
    remediation: "Pass the secret's name or ARN, and read it from Secrets Manager or Parameter Store at run time.",
    types: WITH_VARIABLES,
    // By its form: environment-no-credentials.
    check: tellOfVariables(holdsSecretByName),
});
