import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-roles-differ",
    family: "iam",
    description: "A task acts by another role than the one that starts it.",
    severity: "medium",
    covers: ["CKV_AWS_249"],
    level: "advisory",
    remediation: "Give taskRoleArn a role of its own: it needs neither image pulls nor the task's secrets.",
    types: ["ecs:TaskDefinition"],
    check: (task) =>
        task.has("taskRoleArn") && task.text("taskRoleArn") === task.text("executionRoleArn")
            ? "taskRoleArn is executionRoleArn; give the task a role of its own"
            : undefined,
});
