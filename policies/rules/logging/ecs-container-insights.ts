import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecs-container-insights",
    family: "logging",
    description: "An ECS cluster has Container Insights.",
    severity: "low",
    covers: ["ECS.12", "CKV_AWS_65", "AVD-AWS-0034", "CT.ECS.PR.2"],
    remediation: "Set settings with name containerInsights and value enabled or enhanced.",
    types: ["ecs:Cluster"],
    check: (cluster) =>
        cluster
            .views("settings")
            .some(
                (s) =>
                    s.text("name") === "containerInsights" && ["enabled", "enhanced"].includes(s.text("value") ?? ""),
            )
            ? undefined
            : `${cluster.show("settings")}; add containerInsights enabled`,
});
