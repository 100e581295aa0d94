import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-rolling-update",
    family: "multi-az",
    description: "A new version of a deployment comes before the old one goes.",
    severity: "low",
    covers: ["C-0305"],
    level: "advisory",
    remediation: "Remove strategy, or set its type to RollingUpdate.",
    types: ["kubernetes:apps/v1:Deployment"],
    patches: true,
    check: (deployment) =>
        deployment.text("spec.strategy.type") === "Recreate"
            ? `${deployment.show("spec.strategy.type")}; set it to RollingUpdate`
            : undefined,
});
