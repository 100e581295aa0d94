import { both, someIn } from "../../lib/find";
import { hasTwoPods } from "../../lib/kubernetes-replicas";
import { namespaceOf, podLabelsOf, selects } from "../../lib/kubernetes-selectors";
import { stackRule } from "../../lib/rule";
import { View } from "../../lib/view";

const BUDGETS = ["kubernetes:policy/v1:PodDisruptionBudget"];

export const rule = stackRule({
    name: "kubernetes-disruption-budgeted",
    family: "multi-az",
    description: "A disruption budget keeps some of several pods while nodes under them are drained and replaced.",
    severity: "low",
    covers: ["R-PROG-2"],
    level: "advisory",
    remediation: "Add a PodDisruptionBudget of its namespace whose selector matches the pods' labels.",
    types: ["kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:StatefulSet"],
    check: (workload, stack) => {
        const budgeted = someIn(stack.all(BUDGETS), (budget) =>
            both(
                () => budget.get("spec.selector") !== undefined,
                () =>
                    both(
                        () => namespaceOf(budget, stack) === namespaceOf(workload, stack),
                        () => selects(new View(budget.get("spec.selector")), podLabelsOf(workload)),
                    ),
            ),
        );
        return budgeted || !hasTwoPods(workload, stack)
            ? undefined
            : "no PodDisruptionBudget of the stack selects its pods; add one with maxUnavailable 1";
    },
});
