import { findIn } from "../../lib/find";
import { everyAction, everyActionOfService, identityStatements, type Statement } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";

/** `*` is every action of each service; all but a service is every action of the others. */
const wildcards = (s: Statement): string[] => [
    ...s.actions.filter((action) => everyActionOfService(action) || everyAction(action)),
    ...s.notActions.filter(everyActionOfService).map((left) => `everything but ${left}`),
];

export const rule = resourceRule({
    name: "iam-no-service-wildcard",
    family: "iam",
    description: "No policy allows every action of a service.",
    severity: "medium",
    covers: ["IAM.21", "CT.IAM.PR.3", "CT.IAM.PR.5"],
    remediation: "Name the actions that the workload needs.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (policy) =>
        findIn(identityStatements(policy), (s) => {
            const found = s.allows ? wildcards(s) : [];
            return found.length > 0 ? [`a statement allows wildcards (${found.join(", ")}); name the actions`] : [];
        }),
});
