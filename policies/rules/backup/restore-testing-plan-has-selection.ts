import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "restore-testing-plan-has-selection",
    family: "backup",
    description: "A plan of restore tests names what it restores.",
    severity: "medium",
    covers: ["R-DR-4"],
    remediation: "Add a RestoreTestingSelection with the plan's name.",
    types: ["backup:RestoreTestingPlan"],
    check: (plan, stack) =>
        stack.referrers(plan, ["backup:RestoreTestingSelection"], "restoreTestingPlanName").length > 0
            ? undefined
            : "no restore testing selection names this plan, which so restores nothing; add one",
});
