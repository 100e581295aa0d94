import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const alarm = {
    mapBlockKey: "down",
    alarmType: "trigger",
    resourceIdentifier: "arn:aws:cloudwatch:us-east-1:1:alarm:a",
};

export const cases = resourceCases({
    compliant: { associatedAlarms: [alarm] },
    passing: { "an alarm that is created now": { associatedAlarms: [{ ...alarm, resourceIdentifier: UNKNOWN }] } },
    violating: {
        "associatedAlarms absent": { associatedAlarms: ABSENT },
        "an empty list": { associatedAlarms: [] },
        "an alarm that names none": { associatedAlarms: [{ ...alarm, resourceIdentifier: "" }] },
    },
    unknown: { associatedAlarms: { associatedAlarms: UNKNOWN } },
});
