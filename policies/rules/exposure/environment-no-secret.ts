import { resourceRule } from "../../lib/rule";
import { tellOfSecretVariables, WITH_VARIABLES } from "../../lib/secret-variables";

export const rule = resourceRule({
    name: "environment-no-secret",
    family: "exposure",
    description:
        "No function, build, job, app, API or canary gets a secret as a plain variable, by its form or its name.",
    severity: "high",
    covers: ["R-APP-5"],
    level: "advisory",
    remediation: "Pass the secret's name or ARN, and read it from Secrets Manager or Parameter Store at run time.",
    types: WITH_VARIABLES,
    check: tellOfSecretVariables,
});
