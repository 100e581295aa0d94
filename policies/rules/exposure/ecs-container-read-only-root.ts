import { containersOf, nameOfContainer } from "../../lib/containers";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-container-read-only-root",
    family: "exposure",
    description: "A container's root file system is read-only.",
    severity: "medium",
    covers: ["ECS.5", "CKV_AWS_336"],
    remediation: "Set readonlyRootFilesystem to true, with a tmpfs or volume for what must be written.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        containersOf(task)
            .filter((c) => !c.isTrue("readonlyRootFilesystem"))
            .map((c) => `${nameOfContainer(c)}: ${c.show("readonlyRootFilesystem")}; set it to true`),
});
