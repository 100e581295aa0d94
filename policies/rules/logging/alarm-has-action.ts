import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "alarm-has-action",
    family: "logging",
    description: "An alarm does something when it fires.",
    severity: "high",
    covers: ["CloudWatch.15", "CT.CLOUDWATCH.PR.1"],
    remediation: "Set alarmActions.",
    types: ["cloudwatch:MetricAlarm"],
    check: (alarm) =>
        alarm.has("alarmActions") ? undefined : `${alarm.show("alarmActions")}; name a topic or what else it starts`,
});
