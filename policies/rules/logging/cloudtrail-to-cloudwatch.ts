import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudtrail-to-cloudwatch",
    family: "logging",
    description: "A trail also goes to CloudWatch Logs, where alarms can see it.",
    severity: "low",
    covers: ["CloudTrail.5", "CKV2_AWS_10", "AVD-AWS-0162", "CT.CLOUDTRAIL.PR.3"],
    remediation: "Set cloudWatchLogsGroupArn and cloudWatchLogsRoleArn.",
    level: "advisory",
    types: ["cloudtrail:Trail"],
    check: mustBePresent("cloudWatchLogsGroupArn", "a log group's ARN followed by :*"),
});
