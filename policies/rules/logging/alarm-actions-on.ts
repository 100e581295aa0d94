import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "alarm-actions-on",
    family: "logging",
    description: "An alarm's actions are not switched off.",
    severity: "high",
    covers: ["CloudWatch.17", "CKV_AWS_319", "CT.CLOUDWATCH.PR.4"],
    remediation: "Leave actionsEnabled at true.",
    types: ["cloudwatch:MetricAlarm", "cloudwatch:CompositeAlarm"],
    check: mustNotBeFalse("actionsEnabled"),
});
