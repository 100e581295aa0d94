import { containersOf, nameOfContainer, runsAsRoot } from "../../lib/containers";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-host-network-not-root",
    family: "exposure",
    description: "In the host's network no container runs as root, unless it is privileged by choice.",
    severity: "high",
    // Security Hub retired ECS.1 in March 2026; public rule sets still ask it.
    covers: ["ECS.1", "CT.ECS.PR.8"],
    remediation: "Use networkMode awsvpc, or set user to one that is not root.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        task.text("networkMode") !== "host"
            ? undefined
            : containersOf(task)
                  .filter((c) => runsAsRoot(c) && !c.isTrue("privileged"))
                  .map((c) => `${nameOfContainer(c)}: ${c.show("user")} in the host's network; name a user`),
});
