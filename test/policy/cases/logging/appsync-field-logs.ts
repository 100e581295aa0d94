import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const level = (fieldLogLevel: unknown) => ({ logConfig: { cloudwatchLogsRoleArn: "arn", fieldLogLevel } });

export const cases = resourceCases({
    compliant: level("ERROR"),
    passing: { everything: level("ALL"), "errors and more": level("INFO"), "most of it": level("DEBUG") },
    violating: {
        none: level("NONE"),
        "fieldLogLevel absent": level(ABSENT),
        "logConfig absent": { logConfig: ABSENT },
    },
    unknown: { fieldLogLevel: level(UNKNOWN) },
});
