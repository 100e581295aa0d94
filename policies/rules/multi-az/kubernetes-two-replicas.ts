import { hasTwoPods } from "../../lib/kubernetes-replicas";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "kubernetes-two-replicas",
    family: "multi-az",
    description: "A deployment has two pods or more: one of them is there while the other's node or zone is not.",
    severity: "medium",
    covers: ["R-APP-4", "R-PROG-2"],
    level: "advisory",
    remediation: "Set spec.replicas to 2 or more, or an autoscaler's minReplicas.",
    types: ["kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:ReplicaSet"],
    check: (deployment, stack) =>
        hasTwoPods(deployment, stack) ? undefined : "it has no second pod; set spec.replicas to 2 or more",
});
