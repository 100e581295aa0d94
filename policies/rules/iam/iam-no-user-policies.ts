import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "iam-no-user-policies",
    family: "iam",
    description: "People and programs get permissions by role or group, not by user.",
    severity: "low",
    covers: ["IAM.2", "CKV_AWS_40", "CIS-2.13", "AVD-AWS-0143", "CT.IAM.PR.4"],
    remediation: "Attach the policy to a role or a group.",
    types: ["iam:UserPolicy", "iam:UserPolicyAttachment"],
    check: () => "a policy is bound to a user; bind it to a role or a group",
});
