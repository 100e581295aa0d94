import { trailAlarmCases } from "../../trail-alarm-cases";

export const cases = trailAlarmCases('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }', {
    "clause 1 absent": '{ ($.errorMessage = "Failed authentication") }',
    "clause 2 absent": "{ ($.eventName = ConsoleLogin) }",
});
