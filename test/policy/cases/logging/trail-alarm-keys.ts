import { trailAlarmCases } from "../../trail-alarm-cases";

export const cases = trailAlarmCases("{ ($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion) }", {
    "DisableKey absent": "{ ($.eventName = ScheduleKeyDeletion) }",
    "another call in the place of ScheduleKeyDeletion":
        "{ ($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletions) }",
});
