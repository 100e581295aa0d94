import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        stopConditions: [{ source: "aws:cloudwatch:alarm", value: "arn:aws:cloudwatch:us-east-1:1:alarm:a" }],
    },
    violating: {
        "stopConditions absent": { stopConditions: ABSENT },
        none: { stopConditions: [{ source: "none" }] },
        "an alarm without a name": { stopConditions: [{ source: "aws:cloudwatch:alarm" }] },
    },
    unknown: { stopConditions: { stopConditions: UNKNOWN } },
});
