import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-no-host-network",
    family: "exposure",
    description: "A task has a network of its own, not its host's.",
    severity: "medium",
    covers: ["ECS.17"],
    remediation: "Set networkMode to awsvpc.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        task.text("networkMode") === "host" ? `${task.show("networkMode")}; set it to awsvpc` : undefined,
});
