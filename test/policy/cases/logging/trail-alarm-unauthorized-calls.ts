import { trailAlarmCases } from "../../trail-alarm-cases";

export const cases = trailAlarmCases(
    '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
    {
        "clause 1 absent": '{ ($.errorCode = "AccessDenied*") }',
        "clause 2 absent": '{ ($.errorCode = "*UnauthorizedOperation") }',
    },
);
