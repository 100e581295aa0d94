import { containersOf, nameOfContainer } from "../../lib/containers";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-container-logs",
    family: "logging",
    description: "Every container has a log configuration.",
    severity: "medium",
    covers: ["ECS.9"],
    remediation: "Set logConfiguration in each container definition.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        containersOf(task)
            .filter((c) => !c.has("logConfiguration.logDriver"))
            .map((c) => `${nameOfContainer(c)}: ${c.show("logConfiguration")}; set it`),
});
