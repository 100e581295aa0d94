import { containersOf, nameOfContainer, onWindows, systemOf } from "../../lib/containers";
import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const isAdministrator = (container: View): boolean =>
    (container.lower("user") ?? "containeradministrator") === "containeradministrator";

export const rule = resourceRule({
    name: "ecs-windows-container-not-administrator",
    family: "exposure",
    description: "A Windows container names the user that it runs as, and not the administrator.",
    severity: "medium",
    covers: ["ECS.21"],
    remediation: "Set user of the container definition to ContainerUser; say LINUX where the containers are Linux's.",
    types: ["ecs:TaskDefinition"],
    // A task that names no system is asked, too, as ECS.20 does.
    check: (task) =>
        both(
            () => systemOf(task) === undefined || onWindows(task),
            () => containersOf(task).some(isAdministrator),
        )
            ? containersOf(task)
                  .filter(isAdministrator)
                  .map((c) => `${nameOfContainer(c)}: ${c.show("user")}; name a user that is no administrator`)
            : undefined,
});
