import { trailAlarmCases } from "../../trail-alarm-cases";

export const cases = trailAlarmCases('{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }', {
    "clause 1 absent": '{ ($.additionalEventData.MFAUsed != "Yes") }',
    "clause 2 absent": '{ ($.eventName = "ConsoleLogin") }',
});
