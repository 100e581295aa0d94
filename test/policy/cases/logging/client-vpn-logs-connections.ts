import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { connectionLogOptions: { enabled: true, cloudwatchLogGroup: "vpn" } },
    violating: {
        "the options absent": { connectionLogOptions: ABSENT },
        "enabled absent": { connectionLogOptions: { enabled: ABSENT } },
        off: { connectionLogOptions: { enabled: false } },
    },
    unknown: { enabled: { connectionLogOptions: { enabled: UNKNOWN } } },
});
