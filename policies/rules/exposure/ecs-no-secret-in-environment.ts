import { called, findIn, tellOf } from "../../lib/find";
import { containersOf, nameOfContainer, TASKS_AND_EXPRESS, variablesOf } from "../../lib/containers";
import { resourceRule } from "../../lib/rule";
import { holdsSecret } from "../../lib/secrets";

export const rule = resourceRule({
    name: "ecs-no-secret-in-environment",
    family: "exposure",
    description: "No secret is passed as a plain environment variable.",
    severity: "critical",
    covers: ["R-APP-5", "AVD-AWS-0036"],
    remediation: "Use secrets with valueFrom, the ARN of a secret or parameter.",
    types: TASKS_AND_EXPRESS,
    check: (task) =>
        findIn(containersOf(task), (c) =>
            tellOf(
                variablesOf(c),
                holdsSecret,
                (e) =>
                    `${nameOfContainer(c)}: environment holds ${called(e, "name", "a secret")}; pass it under secrets by ARN`,
            ),
        ),
});
