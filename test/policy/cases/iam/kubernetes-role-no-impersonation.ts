import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["get", "list"] }] },
    passing: {
        "no rule": { rules: ABSENT },
        "some verbs on users": { rules: [{ apiGroups: [""], resources: ["users"], verbs: ["get"] }] },
        "every verb on pods": { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["*"] }] },
        "everything of another group": { rules: [{ apiGroups: ["apps"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        "as a group": { rules: [{ apiGroups: [""], resources: ["groups"], verbs: ["impersonate"] }] },
        "every verb on service accounts": {
            rules: [{ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["*"] }],
        },
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
