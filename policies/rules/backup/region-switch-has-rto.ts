import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "region-switch-has-rto",
    family: "backup",
    description: "A failover plan says within how many minutes the application must serve again.",
    severity: "medium",
    covers: ["R-DR-2"],
    remediation: "Set recoveryTimeObjectiveMinutes; ARC measures executions against it.",
    types: ["arcregionswitch:Plan"],
    check: mustBeAtLeast("recoveryTimeObjectiveMinutes", 1, "minute"),
});
