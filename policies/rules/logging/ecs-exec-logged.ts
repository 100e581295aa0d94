import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-exec-logged",
    family: "logging",
    description: "Commands run in containers are logged.",
    severity: "medium",
    covers: ["CKV_AWS_223"],
    remediation: "Leave executeCommandConfiguration.logging at DEFAULT or OVERRIDE.",
    types: ["ecs:Cluster"],
    check: (cluster) =>
        cluster.text("configuration.executeCommandConfiguration.logging") === "NONE"
            ? `${cluster.show("configuration.executeCommandConfiguration.logging")}; set it to OVERRIDE`
            : undefined,
});
