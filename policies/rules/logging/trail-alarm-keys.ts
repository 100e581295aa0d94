import { calls, trailAlarm } from "../../lib/trail-alarms";

export const rule = trailAlarm({
    name: "trail-alarm-keys",
    control: "CloudWatch.7",
    what: "keys that are disabled or scheduled for deletion",
    pattern: calls("DisableKey", "ScheduleKeyDeletion"),
});
