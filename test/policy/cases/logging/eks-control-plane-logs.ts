import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"] },
    passing: {
        "no audit log, which eks-audit-log finds": {
            enabledClusterLogTypes: ["api", "authenticator", "controllerManager", "scheduler"],
        },
    },
    violating: {
        absent: { enabledClusterLogTypes: ABSENT },
        "an empty list": { enabledClusterLogTypes: [] },
        "four of five": { enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager"] },
    },
    unknown: { enabledClusterLogTypes: { enabledClusterLogTypes: UNKNOWN } },
});
