import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["services", "endpoints"], verbs: ["get", "list", "watch"] }] },
    passing: {
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        services: { rules: [{ apiGroups: [""], resources: ["services"], verbs: ["create"] }] },
        "network policies": {
            rules: [{ apiGroups: ["networking.k8s.io"], resources: ["networkpolicies"], verbs: ["delete"] }],
        },
        slices: { rules: [{ apiGroups: ["discovery.k8s.io"], resources: ["endpointslices"], verbs: ["*"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
