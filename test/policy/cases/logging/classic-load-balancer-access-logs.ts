import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { accessLogs: { bucket: "logs" } },
    passing: {
        "on by word": { accessLogs: { enabled: true } },
        "a bucket that is created now": { accessLogs: { bucket: UNKNOWN } },
    },
    violating: {
        "accessLogs absent": { accessLogs: ABSENT },
        off: { accessLogs: { enabled: false } },
        "bucket absent": { accessLogs: { bucket: ABSENT, enabled: true } },
    },
    unknown: { "accessLogs.enabled": { accessLogs: { enabled: UNKNOWN } } },
});
