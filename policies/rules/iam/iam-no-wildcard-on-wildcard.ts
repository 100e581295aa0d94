import { both, tellOf } from "../../lib/find";
import { anyAction, anyResource, everyAction, everyActionOfService, identityStatements } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";

const isWild = (action: string): boolean => everyActionOfService(action) || everyAction(action);

export const rule = resourceRule({
    name: "iam-no-wildcard-on-wildcard",
    family: "iam",
    description: "No statement joins wildcard actions with every resource, by exclusion either.",
    severity: "high",
    covers: ["R-SEC-4", "CT.IAM.PR.3", "CT.IAM.PR.5"],
    remediation: "Name the resources, or the actions; use NotAction in denials only.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (policy) =>
        tellOf(
            identityStatements(policy),
            (s) =>
                both(
                    () => anyAction(s) || s.notActions.length > 0 || s.actions.some(everyActionOfService),
                    () => s.allows && (anyResource(s) || s.notResources.length > 0),
                ),
            (s) =>
                s.notActions.length > 0
                    ? "a statement allows all but named actions on every resource; narrow it"
                    : `a statement allows wildcards (${s.actions.filter(isWild).join(", ")}) on every resource; narrow it`,
        ),
});
