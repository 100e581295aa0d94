import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const level = (logLevel: unknown) => ({ options: { logLevel } });

export const cases = resourceCases({
    compliant: { cloudwatchLogGroupArn: "arn:aws:logs:us-east-1:1:log-group:sync", ...level("BASIC") },
    passing: { "every file": level("TRANSFER"), "a group that is created now": { cloudwatchLogGroupArn: UNKNOWN } },
    violating: {
        off: level("OFF"),
        "logLevel absent, which is off": level(ABSENT),
        "options absent": { options: ABSENT },
        "the group absent": { cloudwatchLogGroupArn: ABSENT },
        "the group empty": { cloudwatchLogGroupArn: "" },
    },
    unknown: { logLevel: level(UNKNOWN) },
});
