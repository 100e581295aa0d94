import { attachedPolicies, POLICY_ATTACHMENTS } from "../../lib/attachments";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "iam-no-full-access-attached",
    family: "iam",
    description: "Nobody is given AWS's own policy IAMFullAccess.",
    severity: "high",
    covers: ["CKV2_AWS_56"],
    remediation: "Attach a policy that names what is needed.",
    types: POLICY_ATTACHMENTS,
    check: (holder) =>
        attachedPolicies(holder, (arn) => arn.endsWith(":aws:policy/IAMFullAccess")).map(
            (arn) => `${arn} is attached; attach a policy that names what is needed`,
        ),
});
