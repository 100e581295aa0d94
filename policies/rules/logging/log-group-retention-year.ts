import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "log-group-retention-year",
    family: "logging",
    description: "A log group keeps its events for at least a year.",
    severity: "low",
    covers: ["CloudWatch.16", "CKV_AWS_338"],
    remediation: "Set retentionInDays to 365 or more.",
    level: "advisory",
    types: ["cloudwatch:LogGroup"],
    check: (group) =>
        // 0 keeps for ever.
        group.number("retentionInDays") === 0 ? undefined : mustBeAtLeast("retentionInDays", 365, "days")(group),
});
