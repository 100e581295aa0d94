import { ABSENT, UNKNOWN } from "../../harness";
import { podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: { serviceAccountName: "web" },
    passing: {
        "the field of before": { serviceAccountName: ABSENT, serviceAccount: "web" },
        "without a token": { serviceAccountName: ABSENT, automountServiceAccountToken: false },
    },
    violating: {
        absent: { serviceAccountName: ABSENT },
        empty: { serviceAccountName: "" },
        default: { serviceAccountName: "default" },
        "with a token": { serviceAccountName: ABSENT, automountServiceAccountToken: true },
    },
    unknown: { account: { serviceAccountName: UNKNOWN } },
});
