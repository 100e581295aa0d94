import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { alarmActions: ["arn:aws:sns:us-east-1:1:critical"] },
    passing: { "a topic that is created now": { alarmActions: [UNKNOWN] } },
    violating: {
        "alarmActions absent": { alarmActions: ABSENT },
        "an empty list": { alarmActions: [] },
        "only when all is well": { alarmActions: ABSENT, okActions: ["arn:aws:sns:us-east-1:1:critical"] },
    },
    unknown: { alarmActions: { alarmActions: UNKNOWN } },
});
