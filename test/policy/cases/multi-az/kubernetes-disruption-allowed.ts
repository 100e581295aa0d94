import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { spec: { maxUnavailable: 1 } },
    passing: {
        "a share": { spec: { maxUnavailable: "20%" } },
        "what stays": { spec: { maxUnavailable: ABSENT, minAvailable: 1 } },
        "a share that stays": { spec: { maxUnavailable: ABSENT, minAvailable: "50%" } },
        "neither, which asks nothing": { spec: { maxUnavailable: ABSENT } },
    },
    violating: {
        none: { spec: { maxUnavailable: 0 } },
        "a share of nothing": { spec: { maxUnavailable: "0%" } },
        "all stay": { spec: { maxUnavailable: ABSENT, minAvailable: "100%" } },
    },
    unknown: {
        "how many go": { spec: { maxUnavailable: UNKNOWN } },
        "how many stay": { spec: { maxUnavailable: ABSENT, minAvailable: UNKNOWN } },
    },
});
