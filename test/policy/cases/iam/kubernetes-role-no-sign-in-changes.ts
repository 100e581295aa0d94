import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const named = (resourceNames: unknown, verbs: string[] = ["patch"]) => ({
    rules: [{ apiGroups: [""], resources: ["configmaps"], resourceNames, verbs }],
});

export const cases = resourceCases({
    compliant: named(["web"]),
    passing: {
        "no rule": { rules: ABSENT },
        "no name": { rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["patch"] }] },
        "to be read": named(["aws-auth"], ["get"]),
    },
    violating: {
        "aws-auth": named(["web", "aws-auth"]),
        "every verb": named(["aws-auth"], ["*"]),
    },
    unknown: { rules: { rules: UNKNOWN }, names: named(UNKNOWN) },
});
