import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kubernetes-disruption-allowed",
    family: "multi-az",
    description: "A disruption budget lets some pod go, or no node under its pods can be drained and replaced.",
    severity: "medium",
    covers: ["R-PROG-2"],
    level: "advisory",
    remediation: "Set maxUnavailable to 1 or more, or minAvailable below the number of pods.",
    types: ["kubernetes:policy/v1:PodDisruptionBudget"],
    patches: true,
    check: (budget) => {
        if (/^0+%?$/.test(budget.text("spec.maxUnavailable") ?? "")) {
            return `${budget.show("spec.maxUnavailable")}: no pod may go; set it to 1 or more`;
        }
        return budget.text("spec.minAvailable") === "100%"
            ? `${budget.show("spec.minAvailable")}: no pod may go; set maxUnavailable to 1 instead`
            : undefined;
    },
});
