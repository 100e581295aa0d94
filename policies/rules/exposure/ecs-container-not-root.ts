import { containersOf, nameOfContainer, runsAsRoot, systemOf, TASKS } from "../../lib/containers";
import { both, someIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** The family is LINUX where none is given; the user of Windows containers is another control's (ECS.21). */
const onLinux = (task: View): boolean => (systemOf(task) ?? "LINUX") === "LINUX";

export const rule = resourceRule({
    name: "ecs-container-not-root",
    family: "exposure",
    description: "A Linux container names the user that it runs as, and not root.",
    severity: "medium",
    covers: ["ECS.20", "CT.ECS.PR.3"],
    remediation: "Set user of the container definition to one that is not root.",
    types: TASKS,
    check: (task) =>
        both(
            () => onLinux(task),
            () => someIn(containersOf(task), runsAsRoot),
        )
            ? tellOf(
                  containersOf(task),
                  runsAsRoot,
                  (c) => `${nameOfContainer(c)}: ${c.show("user")}; name a user that is not root`,
              )
            : undefined,
});
