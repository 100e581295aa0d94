import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { validationWindowHours: 4, protectedResourceArns: ["arn:aws:rds:us-east-1:1:db:primary"] },
    passing: {
        "by tag": {
            protectedResourceArns: ABSENT,
            protectedResourceConditions: { stringEquals: [{ key: "aws:ResourceTag/Tier", value: "database" }] },
        },
    },
    violating: {
        "validationWindowHours absent": { validationWindowHours: ABSENT },
        zero: { validationWindowHours: 0 },
        "nothing named": { protectedResourceArns: ABSENT },
        "an empty list": { protectedResourceArns: [] },
    },
    unknown: {
        validationWindowHours: { validationWindowHours: UNKNOWN },
        protectedResourceArns: { protectedResourceArns: UNKNOWN },
    },
});
