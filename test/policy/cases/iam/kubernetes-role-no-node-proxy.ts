import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["nodes", "nodes/metrics"], verbs: ["get"] }] },
    passing: {
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        get: { rules: [{ apiGroups: [""], resources: ["nodes/proxy"], verbs: ["get"] }] },
        create: { rules: [{ apiGroups: [""], resources: ["nodes", "nodes/proxy"], verbs: ["create"] }] },
        delete: { rules: [{ apiGroups: [""], resources: ["nodes/proxy"], verbs: ["delete"] }] },
        "every proxy": { rules: [{ apiGroups: [""], resources: ["*/proxy"], verbs: ["*"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
