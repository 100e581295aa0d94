import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "budget-notifies",
    family: "cost",
    description: "A budget tells somebody before it is spent.",
    severity: "medium",
    covers: ["R-COST-1"],
    remediation: "Add a notification with a threshold and a subscriber.",
    types: ["budgets:Budget"],
    check: (budget) =>
        budget
            .views("notifications")
            .some((n) => n.has("threshold") && (n.has("subscriberSnsTopicArns") || n.has("subscriberEmailAddresses")))
            ? undefined
            : `${budget.show("notifications")}; add one with a threshold and a subscriber`,
});
