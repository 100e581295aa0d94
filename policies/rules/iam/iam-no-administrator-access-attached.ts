import { attachedPolicies, POLICY_ATTACHMENTS } from "../../lib/attachments";
import { resourceRule } from "../../lib/rule";

/** AWS's own policy that allows everything, in every partition. */
const ADMINISTRATOR = /^arn:[^:]+:iam::aws:policy\/AdministratorAccess$/;

export const rule = resourceRule({
    name: "iam-no-administrator-access-attached",
    family: "iam",
    description: "No role, user or group has AWS's policy AdministratorAccess.",
    severity: "critical",
    covers: ["CKV_AWS_274", "R-SEC-4"],
    remediation: "Attach a policy that names what is needed.",
    types: POLICY_ATTACHMENTS,
    check: (holder) =>
        attachedPolicies(holder, (arn) => ADMINISTRATOR.test(arn)).map(
            (arn) => `${arn} allows every action on every resource; attach a policy that names what is needed`,
        ),
});
