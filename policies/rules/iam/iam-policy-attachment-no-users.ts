import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "iam-policy-attachment-no-users",
    family: "iam",
    description: "A policy attachment binds its policy to roles or groups, not to users.",
    severity: "low",
    covers: ["IAM.2", "CKV_AWS_40", "CIS-2.13", "CT.IAM.PR.4"],
    remediation: "Put the users into a group and attach the policy to the group.",
    types: ["iam:PolicyAttachment"],
    check: (attachment) => (attachment.has("users") ? `${attachment.show("users")}; bind it to groups` : undefined),
});
