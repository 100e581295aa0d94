import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { attributes: { flowLogsEnabled: true, flowLogsS3Bucket: "logs" } },
    violating: { absent: { attributes: ABSENT }, false: { attributes: { flowLogsEnabled: false } } },
    unknown: { "flow logs": { attributes: { flowLogsEnabled: UNKNOWN } } },
});
