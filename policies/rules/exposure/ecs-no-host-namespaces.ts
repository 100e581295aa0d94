import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-no-host-namespaces",
    family: "exposure",
    description: "A task shares neither the host's processes nor its memory.",
    severity: "high",
    covers: ["ECS.3", "CKV_AWS_335"],
    remediation: "Remove pidMode host and ipcMode host.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        ["pidMode", "ipcMode"].filter((key) => task.text(key) === "host").map((key) => `${task.show(key)}; remove it`),
});
