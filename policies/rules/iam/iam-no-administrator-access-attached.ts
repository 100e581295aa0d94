import { resourceRule } from "../../lib/rule";

/** AWS's own policy that allows everything, in every partition. */
const ADMINISTRATOR = /^arn:[^:]+:iam::aws:policy\/AdministratorAccess$/;
const PATHS = ["policyArn", "managedPolicyArn", "managedPolicyArns", "policyArns"];

export const rule = resourceRule({
    name: "iam-no-administrator-access-attached",
    family: "iam",
    description: "No role, user or group has AWS's policy AdministratorAccess.",
    severity: "critical",
    covers: ["CKV_AWS_274", "R-SEC-4"],
    remediation: "Attach a policy that names what is needed.",
    types: [
        "iam:Role",
        "iam:RolePolicyAttachment",
        "iam:RolePolicyAttachmentsExclusive",
        "iam:UserPolicyAttachment",
        "iam:GroupPolicyAttachment",
        "iam:PolicyAttachment",
        "ssoadmin:ManagedPolicyAttachment",
    ],
    check: (holder) =>
        PATHS.flatMap((path) => holder.texts(path))
            .filter((arn) => ADMINISTRATOR.test(arn))
            .map((arn) => `${arn} allows every action on every resource; attach a policy that names what is needed`),
});
