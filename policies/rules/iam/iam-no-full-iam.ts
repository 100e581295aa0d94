import { tellOf } from "../../lib/find";
import { anyAction, identityStatements } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";

export const rule = resourceRule({
    name: "iam-no-full-iam",
    family: "iam",
    description: "No policy allows every action of IAM, on whatever resource.",
    severity: "high",
    covers: ["CKV2_AWS_40"],
    remediation: "Name the actions of IAM that are needed.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) =>
        tellOf(
            identityStatements(holder),
            (s) => s.allows && (s.actions.some((action) => /^iam:\*+$/.test(action)) || anyAction(s)),
            (s) => `a statement allows ${s.actions.join(", ")}; name the actions of IAM that are needed`,
        ),
});
