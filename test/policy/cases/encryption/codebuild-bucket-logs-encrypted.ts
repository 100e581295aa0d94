import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { logsConfig: { s3Logs: { status: "ENABLED", location: "logs/builds", encryptionDisabled: false } } },
    passing: { absent: { logsConfig: { s3Logs: { encryptionDisabled: ABSENT } } }, "no logs": { logsConfig: ABSENT } },
    violating: { disabled: { logsConfig: { s3Logs: { encryptionDisabled: true } } } },
    unknown: { switch: { logsConfig: { s3Logs: { encryptionDisabled: UNKNOWN } } } },
});
