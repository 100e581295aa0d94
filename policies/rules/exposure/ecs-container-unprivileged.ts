import { containersOf, nameOfContainer } from "../../lib/containers";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-container-unprivileged",
    family: "exposure",
    description: "No container is privileged.",
    severity: "high",
    covers: ["ECS.4", "CKV_AWS_334"],
    remediation: "Remove privileged from the container definition.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        containersOf(task)
            // Checkov reads the second spelling.
            .filter((c) => c.isTrue("privileged") || c.isTrue("privilege"))
            .map((c) => `${nameOfContainer(c)}: privileged is true; remove it`),
});
