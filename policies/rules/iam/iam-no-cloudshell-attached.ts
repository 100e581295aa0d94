import { attachedPolicies, POLICY_ATTACHMENTS } from "../../lib/attachments";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "iam-no-cloudshell-attached",
    family: "iam",
    description: "Nobody is given AWS's policy for all of CloudShell, which moves files in and out by a browser.",
    severity: "medium",
    covers: ["IAM.27", "CIS-2.20"],
    remediation: "Attach a policy that allows CloudShell without its up- and downloads.",
    types: POLICY_ATTACHMENTS,
    check: (holder) =>
        attachedPolicies(holder, (arn) => arn.endsWith(":aws:policy/AWSCloudShellFullAccess")).map(
            (arn) => `${arn} is attached; attach a policy that names what is needed`,
        ),
});
