import { containersOf, nameOfContainer, onWindows, TASKS } from "../../lib/containers";
import { both, someIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const isWritable = (container: View): boolean => !container.isTrue("readonlyRootFilesystem");

export const rule = resourceRule({
    name: "ecs-container-read-only-root",
    family: "exposure",
    description: "A container's root file system is read-only.",
    severity: "medium",
    covers: ["ECS.5", "CKV_AWS_336", "CT.ECS.PR.6"],
    remediation: "Set readonlyRootFilesystem to true, with a tmpfs or volume for what must be written.",
    types: TASKS,
    // Windows containers have no such switch.
    check: (task) =>
        both(
            () => !onWindows(task),
            () => someIn(containersOf(task), isWritable),
        )
            ? tellOf(
                  containersOf(task),
                  isWritable,
                  (c) => `${nameOfContainer(c)}: ${c.show("readonlyRootFilesystem")}; set it to true`,
              )
            : undefined,
});
