import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const isAlarm = (condition: View): boolean =>
    condition.text("source") === "aws:cloudwatch:alarm" && condition.has("value");

export const rule = resourceRule({
    name: "fault-experiment-has-stop-condition",
    family: "exposure",
    description: "A fault experiment stops when an alarm fires.",
    severity: "critical",
    covers: ["R-DR-4"],
    remediation: "Set stopConditions with source aws:cloudwatch:alarm and the alarm's ARN.",
    types: ["fis:ExperimentTemplate"],
    check: (template) => {
        const conditions = template.views("stopConditions");
        return conditions.length > 0 && !someIn(conditions, (c) => !isAlarm(c))
            ? undefined
            : `${template.show("stopConditions")}; bind it to an alarm`;
    },
});
