import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const granting = (resources: string[], verbs: string[], apiGroups = [""]) => ({
    rules: [{ apiGroups, resources, verbs }],
});

export const cases = resourceCases({
    compliant: granting(["configmaps"], ["create"]),
    passing: {
        "no rule": { rules: ABSENT },
        "others on secrets": granting(["secrets"], ["get", "patch"]),
        "everything of another group": granting(["*"], ["*"], ["example.com"]),
    },
    violating: {
        create: granting(["secrets"], ["create"]),
        "by name, which does not narrow it": {
            rules: [{ apiGroups: [""], resources: ["secrets"], resourceNames: ["app"], verbs: ["create"] }],
        },
        "every verb": granting(["secrets"], ["*"]),
        everything: granting(["*"], ["*"], ["*"]),
    },
    unknown: { rules: { rules: UNKNOWN } },
});
