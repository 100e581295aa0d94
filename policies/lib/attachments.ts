/** The managed policies that a resource attaches. */
import type { View } from "./view";

export const POLICY_ATTACHMENTS = [
    "iam:PolicyAttachment",
    "iam:RolePolicyAttachment",
    "iam:UserPolicyAttachment",
    "iam:GroupPolicyAttachment",
    "iam:Role",
    "ssoadmin:ManagedPolicyAttachment",
] as const;

/** Each type names its argument in its own way. */
export const attachedPolicies = (holder: View): string[] =>
    ["policyArn", "managedPolicyArns", "managedPolicyArn"].flatMap((key) => holder.texts(key));
