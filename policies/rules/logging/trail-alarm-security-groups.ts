import { calls, trailAlarm } from "../../lib/trail-alarms";

export const rule = trailAlarm({
    name: "trail-alarm-security-groups",
    control: "CloudWatch.10",
    what: "changes to security groups",
    pattern: calls(
        "AuthorizeSecurityGroupIngress",
        "AuthorizeSecurityGroupEgress",
        "RevokeSecurityGroupIngress",
        "RevokeSecurityGroupEgress",
        "CreateSecurityGroup",
        "DeleteSecurityGroup",
    ),
});
