import { leastPods } from "../../lib/kubernetes-replicas";
import { namespaceOf, podLabelsOf, selects } from "../../lib/kubernetes-selectors";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { View } from "../../lib/view";

const WORKLOADS = ["Deployment", "StatefulSet", "ReplicaSet"].map((kind) => `kubernetes:apps/v1:${kind}`);

/** How many pods the stack's workloads have at least that a budget is about. */
function podsUnder(budget: Resource, stack: Stack): number {
    const selector = budget.get("spec.selector");
    return stack
        .all(WORKLOADS)
        .filter(
            (workload) =>
                selector !== undefined &&
                selects(new View(selector), podLabelsOf(workload)) &&
                namespaceOf(workload, stack) === namespaceOf(budget, stack),
        )
        .reduce((pods, workload) => pods + leastPods(workload, stack), 0);
}

/** How many of some pods must stay; Kubernetes rounds a share up. */
const keptOf = (pods: number, least: string): number =>
    least.endsWith("%") ? Math.ceil((pods * parseInt(least, 10)) / 100) : Number(least);

export const rule = stackRule({
    name: "kubernetes-disruption-allowed",
    family: "multi-az",
    description: "A disruption budget lets some pod go, or no node under its pods can be drained and replaced.",
    severity: "medium",
    covers: ["R-PROG-2"],
    level: "advisory",
    remediation: "Set maxUnavailable to 1 or more, or minAvailable below the number of pods.",
    types: ["kubernetes:policy/v1:PodDisruptionBudget"],
    patches: true,
    check: (budget, stack) => {
        if (/^0+%?$/.test(budget.text("spec.maxUnavailable") ?? "")) {
            return `${budget.show("spec.maxUnavailable")}: no pod may go; set it to 1 or more`;
        }
        const least = budget.text("spec.minAvailable");
        if (least === undefined || least === "100%") {
            return least && `${budget.show("spec.minAvailable")}: no pod may go; set maxUnavailable to 1 instead`;
        }
        const pods = podsUnder(budget, stack);
        return pods > 0 && keptOf(pods, least) >= pods
            ? `${budget.show("spec.minAvailable")} of as few as ${pods}: no pod may go; set maxUnavailable to 1 instead`
            : undefined;
    },
});
