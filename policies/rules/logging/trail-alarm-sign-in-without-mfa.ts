import { trailAlarm } from "../../lib/trail-alarms";

export const rule = trailAlarm({
    name: "trail-alarm-sign-in-without-mfa",
    control: "CloudWatch.3",
    what: "signing in without a second factor",
    pattern: '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }',
});
