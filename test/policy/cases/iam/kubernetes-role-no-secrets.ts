import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["secrets"], resourceNames: ["db"], verbs: ["get"] }] },
    passing: {
        "no rule": { rules: ABSENT },
        "every resource of another group": { rules: [{ apiGroups: ["apps"], resources: ["*"], verbs: ["*"] }] },
        "only new ones": { rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["create"] }] },
        "no secret": { rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get"] }] },
    },
    violating: {
        "every resource": { rules: [{ apiGroups: [""], resources: ["*"], verbs: ["list"] }] },
        "every secret's end": { rules: [{ apiGroups: ["*"], resources: ["secrets"], verbs: ["deletecollection"] }] },
        "every secret": { rules: [{ apiGroups: [""], resources: ["pods", "secrets"], verbs: ["get", "list"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
