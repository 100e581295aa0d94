import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const log = (cloudwatchLogsRoleArn: unknown) => ({ logConfig: { cloudwatchLogsRoleArn, fieldLogLevel: "ERROR" } });

export const cases = resourceCases({
    compliant: log("arn:aws:iam::123456789012:role/logs"),
    passing: { "a role that is created now": log(UNKNOWN) },
    violating: { "logConfig absent": { logConfig: ABSENT }, "the role absent": log(ABSENT), "an empty one": log("") },
    unknown: { logConfig: { logConfig: UNKNOWN } },
});
