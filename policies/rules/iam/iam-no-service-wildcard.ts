import { findIn } from "../../lib/find";
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
        findIn(identityStatements(policy), (s) => {
            const found = s.allows ? [...s.actions, ...s.notActions].filter(everyActionOfService) : [];
            return found.length > 0 ? [`a statement allows ${found.join(", ")}; name the actions`] : [];
        }),
});
