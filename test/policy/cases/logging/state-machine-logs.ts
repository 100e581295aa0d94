import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        loggingConfiguration: { level: "ALL", logDestination: "arn:aws:logs:us-east-1:123456789012:log-group:a:*" },
    },
    violating: {
        absent: { loggingConfiguration: ABSENT },
        OFF: { loggingConfiguration: { level: "OFF" } },
        "no destination": { loggingConfiguration: { logDestination: ABSENT } },
    },
    unknown: { level: { loggingConfiguration: { level: UNKNOWN } } },
});
