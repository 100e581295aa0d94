import { both, someIn } from "../../lib/find";
import { anyAction, anyResource, identityStatements } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";

export const rule = resourceRule({
    name: "iam-no-administrator",
    family: "iam",
    description: "No policy allows every action on every resource.",
    severity: "critical",
    covers: ["IAM.1", "CKV_AWS_62", "CKV_AWS_1", "CIS-2.14", "CT.IAM.PR.1", "CT.IAM.PR.2"],
    remediation: "Name the actions and resources that the workload needs.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (policy) =>
        someIn(identityStatements(policy), (s) =>
            both(
                () => anyAction(s),
                () => s.allows && anyResource(s),
            ),
        )
            ? "a statement allows every action on every resource; name what is needed"
            : undefined,
});
