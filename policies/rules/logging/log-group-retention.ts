import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "log-group-retention",
    family: "logging",
    description: "A log group says how long it keeps its events.",
    severity: "medium",
    covers: ["CKV_AWS_66", "R-COST-1"],
    remediation: "Set retentionInDays; 0 and absence both keep everything for ever.",
    types: ["cloudwatch:LogGroup"],
    // A group of the class DELIVERY keeps its events for two days, whatever it says.
    check: (group) =>
        group.text("logGroupClass") === "DELIVERY" ? undefined : mustBeAtLeast("retentionInDays", 1, "day")(group),
    remediate: (props) => {
        props.retentionInDays ||= 365;
    },
});
