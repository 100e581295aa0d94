import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enabledClusterLogTypes: ["audit"] },
    passing: {
        "among others": { enabledClusterLogTypes: ["api", "audit"] },
        "beside one that is not known yet": { enabledClusterLogTypes: [UNKNOWN, "audit"] },
    },
    violating: {
        "enabledClusterLogTypes absent": { enabledClusterLogTypes: ABSENT },
        "an empty list": { enabledClusterLogTypes: [] },
        "others only": { enabledClusterLogTypes: ["api", "authenticator"] },
    },
    unknown: {
        enabledClusterLogTypes: { enabledClusterLogTypes: UNKNOWN },
        "one of them": { enabledClusterLogTypes: ["api", UNKNOWN] },
    },
});
