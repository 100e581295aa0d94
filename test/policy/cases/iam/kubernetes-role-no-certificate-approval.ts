import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        rules: [
            { apiGroups: ["certificates.k8s.io"], resources: ["certificatesigningrequests"], verbs: ["create", "get"] },
        ],
    },
    passing: {
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        approval: {
            rules: [
                {
                    apiGroups: ["certificates.k8s.io"],
                    resources: ["certificatesigningrequests/approval"],
                    verbs: ["update"],
                },
            ],
        },
        patch: {
            rules: [
                {
                    apiGroups: ["certificates.k8s.io"],
                    resources: ["certificatesigningrequests/approval"],
                    verbs: ["patch"],
                },
            ],
        },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
