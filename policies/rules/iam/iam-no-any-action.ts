import { someIn } from "../../lib/find";
import { anyAction, identityStatements } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";

export const rule = resourceRule({
    name: "iam-no-any-action",
    family: "iam",
    description: "No policy allows every action.",
    severity: "high",
    covers: ["CKV_AWS_63", "CKV_AWS_49"],
    remediation: "Name the actions that the workload needs.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (policy) =>
        someIn(identityStatements(policy), (s) => s.allows && anyAction(s))
            ? 'a statement allows the action "*"; name the actions'
            : undefined,
});
