import { containersOf, nameOfContainer, TASKS } from "../../lib/containers";
import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-container-logs",
    family: "logging",
    description: "Every container has a log configuration.",
    severity: "medium",
    covers: ["ECS.9", "CT.ECS.PR.5"],
    remediation: "Set logConfiguration in each container definition.",
    types: TASKS,
    check: (task) =>
        tellOf(
            containersOf(task),
            (c) => !c.has("logConfiguration.logDriver"),
            (c) => `${nameOfContainer(c)}: ${c.show("logConfiguration")}; set it`,
        ),
});
