import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"] },
    violating: {
        absent: { enabledClusterLogTypes: ABSENT },
        "an empty list": { enabledClusterLogTypes: [] },
        "four of five": { enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager"] },
    },
    unknown: { enabledClusterLogTypes: { enabledClusterLogTypes: UNKNOWN } },
});
