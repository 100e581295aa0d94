import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "restore-testing-plan-recurs",
    family: "backup",
    description: "Restore tests come round by themselves.",
    severity: "medium",
    covers: ["R-DR-4"],
    remediation: "Set scheduleExpression to a cron or rate expression.",
    types: ["backup:RestoreTestingPlan"],
    check: (plan) =>
        /^(cron|rate)\(.+\)$/.test(plan.text("scheduleExpression") ?? "")
            ? undefined
            : `${plan.show("scheduleExpression")}; set it to cron(...) or rate(...)`,
});
