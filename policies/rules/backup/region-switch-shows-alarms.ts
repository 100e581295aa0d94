import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "region-switch-shows-alarms",
    family: "backup",
    description: "A failover plan shows alarms to the person who decides.",
    severity: "medium",
    covers: ["R-DR-3"],
    remediation: "Add associatedAlarms, each with the ARN of an alarm as resourceIdentifier.",
    types: ["arcregionswitch:Plan"],
    check: (plan) =>
        plan.views("associatedAlarms").some((alarm) => isGiven(alarm, "resourceIdentifier"))
            ? undefined
            : `${plan.show("associatedAlarms")}; add the alarms that tell whether the application is well`,
});
