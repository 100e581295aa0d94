import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09" },
    passing: { "at the edge": { securityPolicy: "SecurityPolicy_TLS13_2025_EDGE" } },
    violating: {
        "securityPolicy absent": { securityPolicy: ABSENT },
        "the older name": { securityPolicy: "TLS_1_2" },
        "without forward secrecy": { securityPolicy: "SecurityPolicy_TLS13_1_2_2021_06" },
    },
    unknown: { securityPolicy: { securityPolicy: UNKNOWN } },
});
