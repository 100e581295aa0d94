import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["create", "get"] }] },
    passing: {
        "what it names": {
            rules: [{ apiGroups: [""], resources: ["serviceaccounts/token"], resourceNames: ["a"], verbs: ["create"] }],
        },
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        create: { rules: [{ apiGroups: [""], resources: ["serviceaccounts/token"], verbs: ["create"] }] },
        "every verb": { rules: [{ apiGroups: [""], resources: ["serviceaccounts/token"], verbs: ["*"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
