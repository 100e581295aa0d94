import { findIn } from "../../lib/find";
import {
    anyAction,
    anyResource,
    everyActionOfService,
    identityStatements,
    type Statement,
} from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";

/** What iam-no-wildcard-on-wildcard finds: on every resource, or with wildcard actions besides. */
const foundAsWildcard = (s: Statement): boolean =>
    (s.notActions.length > 0 && anyResource(s)) ||
    (s.notResources.length > 0 && (s.notActions.length > 0 || anyAction(s) || s.actions.some(everyActionOfService)));

export const rule = resourceRule({
    name: "iam-allows-by-name",
    family: "iam",
    description: "A policy allows what it names, not everything but what it names.",
    severity: "medium",
    covers: ["R-SEC-4", "CT.IAM.PR.3", "CT.IAM.PR.5"],
    remediation: "Use Action and Resource; keep NotAction and NotResource for denials.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) =>
        findIn(identityStatements(holder), (s) =>
            s.allows && !foundAsWildcard(s)
                ? [...s.notActions, ...s.notResources].map(
                      (left) => `a statement allows everything but ${left}; name what it allows`,
                  )
                : [],
        ),
});
