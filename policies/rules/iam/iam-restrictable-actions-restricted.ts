import { both, findIn } from "../../lib/find";
import { identityStatements } from "../../lib/iam-document";
import { takesResource } from "../../lib/restrictable";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { allowsUnbounded } from "../../lib/unbounded-actions";

/** A wildcard may stand beside actions that know no resource: those need a statement of their own. */
const called = (action: string): string => (/[*?]/.test(action) ? `${action} (some of which take one)` : action);

export const rule = resourceRule({
    name: "iam-restrictable-actions-restricted",
    family: "iam",
    description: "An action that can be limited to resources is.",
    severity: "low",
    covers: ["CKV_AWS_355", "CKV_AWS_356"],
    remediation: 'Name the resources; leave "*" to actions that know no resource.',
    level: "advisory",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (policy) =>
        findIn(identityStatements(policy), (s) => {
            const found = () =>
                s.notActions.length > 0 ? ["all but named actions"] : s.actions.filter(takesResource).map(called);
            const isFound = both(
                () => found().length > 0,
                () => allowsUnbounded(s),
            );
            return isFound ? [`allowed on every resource: ${found().join(", ")}; name the resources`] : [];
        }),
});
