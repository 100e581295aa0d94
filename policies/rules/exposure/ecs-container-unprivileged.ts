import { containersOf, nameOfContainer, TASKS } from "../../lib/containers";
import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-container-unprivileged",
    family: "exposure",
    description: "No container is privileged.",
    severity: "high",
    covers: ["ECS.4", "CKV_AWS_334", "CT.ECS.PR.11"],
    remediation: "Remove privileged from the container definition.",
    types: TASKS,
    check: (task) =>
        tellOf(
            containersOf(task),
            // Checkov reads the second spelling.
            (c) => c.isTrue("privileged") || c.isTrue("privilege"),
            (c) => `${nameOfContainer(c)}: privileged is true; remove it`,
        ),
});
