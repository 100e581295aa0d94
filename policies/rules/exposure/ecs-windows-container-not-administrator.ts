import { containersOf, nameOfContainer, onWindows } from "../../lib/containers";
import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** By name, or as nobody is named on Windows. Without a system it is Linux, and ecs-container-not-root asks for the user. */
const isAdministrator =
    (task: View) =>
    (container: View): boolean => {
        const user = container.lower("user");
        return user === undefined ? onWindows(task) : user === "containeradministrator";
    };

export const rule = resourceRule({
    name: "ecs-windows-container-not-administrator",
    family: "exposure",
    description: "A Windows container names the user that it runs as, and not the administrator.",
    severity: "medium",
    covers: ["ECS.21", "CT.ECS.PR.3"],
    remediation: "Set user of the container definition to ContainerUser.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        tellOf(
            containersOf(task),
            isAdministrator(task),
            (c) => `${nameOfContainer(c)}: ${c.show("user")}; name a user that is no administrator`,
        ),
});
