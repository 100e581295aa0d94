import { both, either, someIn } from "../../lib/find";
import { isWrittenNameOf } from "../../lib/identity";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";

const SCALERS = ["kubernetes:autoscaling/v2:HorizontalPodAutoscaler"];

const atLeastTwo = (object: Resource, path: string): boolean => (object.number(path) ?? 1) >= 2;

/** By the engine's dependencies, or by name. */
function scales(scaler: Resource, deployment: Resource): boolean {
    const behind = scaler.urnsBehind("spec");
    if (behind.length > 0) {
        return behind.includes(deployment.urn);
    }
    const name = scaler.text("spec.scaleTargetRef.name") ?? "";
    return isWrittenNameOf(deployment)(name) || name === deployment.text("metadata.name");
}

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
        either(
            () => atLeastTwo(deployment, "spec.replicas"),
            () =>
                someIn(stack.all(SCALERS), (scaler) =>
                    both(
                        () => scales(scaler, deployment),
                        () => atLeastTwo(scaler, "spec.minReplicas"),
                    ),
                ),
        )
            ? undefined
            : "it has no second pod; set spec.replicas to 2 or more",
});
