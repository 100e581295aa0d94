import { containersOf, nameOfContainer } from "../../lib/containers";
import { resourceRule } from "../../lib/rule";

const MODES = ["pidMode", "ipcMode"];

export const rule = resourceRule({
    name: "ecs-no-host-namespaces",
    family: "exposure",
    description: "A task shares neither the host's processes nor its memory.",
    severity: "high",
    covers: ["ECS.3", "CKV_AWS_335", "CT.ECS.PR.10"],
    remediation: "Remove pidMode host and ipcMode host.",
    types: ["ecs:TaskDefinition"],
    // ECS reads them of the task; one that is written into a container is meant no less.
    check: (task) => [
        ...MODES.filter((key) => task.text(key) === "host").map((key) => `${task.show(key)}; remove it`),
        ...containersOf(task).flatMap((c) =>
            MODES.filter((key) => c.text(key) === "host").map(
                (key) => `${nameOfContainer(c)}: ${c.show(key)}; remove it`,
            ),
        ),
    ],
});
