import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "iam-no-users",
    family: "iam",
    description: "People and programs take roles: nobody has a user of IAM, whose password and keys do not expire.",
    severity: "low",
    covers: ["CKV_AWS_273"],
    level: "advisory",
    remediation: "Give people permission sets of IAM Identity Center, programs roles, pipelines federation by OIDC.",
    types: ["iam:User"],
    check: () => "a user of IAM; use a role",
});
