import { everyActionOfService, identityStatements } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";

export const rule = resourceRule({
    name: "iam-no-service-wildcard",
    family: "iam",
    description: "No policy allows every action of a service.",
    severity: "medium",
    covers: ["IAM.21"],
    remediation: "Name the actions that the workload needs.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (policy) =>
        identityStatements(policy)
            .filter((s) => s.allows)
            .map((s) => [...s.actions, ...s.notActions].filter(everyActionOfService))
            .filter((actions) => actions.length > 0)
            .map((actions) => `a statement allows ${actions.join(", ")}; name the actions`),
});
