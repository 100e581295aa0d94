import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const granting = (apiGroups: string[], resources: string[], verbs: string[]) => ({
    rules: [{ apiGroups, resources, verbs }],
});

export const cases = resourceCases({
    compliant: granting(["apps"], ["deployments"], ["get", "list", "watch"]),
    passing: {
        "no rule": { rules: ABSENT },
        "a status": granting(["apps"], ["deployments/status"], ["patch"]),
        "everything of another group": granting(["example.com"], ["*"], ["*"]),
    },
    violating: {
        pods: granting([""], ["pods"], ["create"]),
        deployments: granting(["apps"], ["deployments"], ["patch"]),
        jobs: granting(["batch"], ["cronjobs"], ["update"]),
        "every verb": granting(["apps"], ["statefulsets"], ["*"]),
        "every resource": granting(["batch"], ["*"], ["delete"]),
    },
    unknown: { rules: { rules: UNKNOWN } },
});
