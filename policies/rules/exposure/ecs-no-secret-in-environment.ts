import { tellOf } from "../../lib/find";
import { containersOf, nameOfContainer } from "../../lib/containers";
import { resourceRule } from "../../lib/rule";

/** The names that ECS.8 lists, and those that say it themselves; a name that ends in _ARN or _FILE is a reference. */
const SECRET_NAME =
    /^(AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|ECS_ENGINE_AUTH_DATA)$|(PASSWORD|SECRET|TOKEN|API_KEY|MASTER_KEY|PRIVATE_KEY)$/i;
const SECRET_VALUE = /^[a-z]+:\/\/[^/@:]*:[^/@]+@/i;

export const rule = resourceRule({
    name: "ecs-no-secret-in-environment",
    family: "exposure",
    description: "No secret is passed as a plain environment variable.",
    severity: "critical",
    covers: ["R-APP-5"],
    remediation: "Use secrets with valueFrom, the ARN of a secret or parameter.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        containersOf(task).flatMap((c) =>
            tellOf(
                c.views("environment"),
                (e) => SECRET_NAME.test(e.text("name") ?? "") || SECRET_VALUE.test(e.text("value") ?? ""),
                (e) => `${nameOfContainer(c)}: environment holds ${e.text("name")}; pass it under secrets by ARN`,
            ),
        ),
});
