import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }] },
    passing: { "no rule": { rules: ABSENT } },
    violating: {
        "every verb": { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["*"] }] },
        "every resource": { rules: [{ apiGroups: [""], resources: ["*"], verbs: ["get"] }] },
        "every group": { rules: [{ apiGroups: ["*"], resources: ["pods"], verbs: ["get"] }] },
        "the second": {
            rules: [
                { apiGroups: [""], resources: ["pods"], verbs: ["get"] },
                { apiGroups: ["*"], resources: ["*"], verbs: ["*"] },
            ],
        },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
