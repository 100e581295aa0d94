import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["secrets"], resourceNames: ["db"], verbs: ["get"] }] },
    passing: {
        "no rule": { rules: ABSENT },
        "no secret": { rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get"] }] },
    },
    violating: {
        "every secret": { rules: [{ apiGroups: [""], resources: ["pods", "secrets"], verbs: ["get", "list"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
