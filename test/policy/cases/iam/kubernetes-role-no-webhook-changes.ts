import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        rules: [
            {
                apiGroups: ["admissionregistration.k8s.io"],
                resources: ["validatingwebhookconfigurations"],
                verbs: ["get", "list", "watch"],
            },
        ],
    },
    passing: {
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        mutating: {
            rules: [
                {
                    apiGroups: ["admissionregistration.k8s.io"],
                    resources: ["mutatingwebhookconfigurations"],
                    verbs: ["patch"],
                },
            ],
        },
        validating: {
            rules: [
                {
                    apiGroups: ["admissionregistration.k8s.io"],
                    resources: ["validatingwebhookconfigurations"],
                    verbs: ["create"],
                },
            ],
        },
        "every verb": { rules: [{ apiGroups: ["*"], resources: ["validatingwebhookconfigurations"], verbs: ["*"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
