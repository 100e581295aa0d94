import { containersOf, nameOfContainer, onWindows } from "../../lib/containers";
import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const isWritable = (container: View): boolean => !container.isTrue("readonlyRootFilesystem");

export const rule = resourceRule({
    name: "ecs-container-read-only-root",
    family: "exposure",
    description: "A container's root file system is read-only.",
    severity: "medium",
    covers: ["ECS.5", "CKV_AWS_336"],
    remediation: "Set readonlyRootFilesystem to true, with a tmpfs or volume for what must be written.",
    types: ["ecs:TaskDefinition"],
    // Windows containers have no such switch.
    check: (task) =>
        both(
            () => !onWindows(task),
            () => containersOf(task).some(isWritable),
        )
            ? containersOf(task)
                  .filter(isWritable)
                  .map((c) => `${nameOfContainer(c)}: ${c.show("readonlyRootFilesystem")}; set it to true`)
            : undefined,
});
