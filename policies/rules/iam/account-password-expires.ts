import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "account-password-expires",
    family: "iam",
    description: "Passwords of IAM users expire within 90 days.",
    severity: "low",
    covers: ["IAM.17", "CKV_AWS_9", "AVD-AWS-0062"],
    level: "advisory",
    remediation: "Set maxPasswordAge to 1 to 90 days.",
    types: ["iam:AccountPasswordPolicy"],
    check: (policy) => {
        const days = policy.number("maxPasswordAge") ?? 0;
        return days >= 1 && days <= 90 ? undefined : `${policy.show("maxPasswordAge")}; set it to 1 to 90 days`;
    },
});
