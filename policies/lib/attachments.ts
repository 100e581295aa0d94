/** The managed policies that a resource attaches. */
import { findIn, matching } from "./find";
import type { View } from "./view";

export const POLICY_ATTACHMENTS = [
    "iam:PolicyAttachment",
    "iam:RolePolicyAttachment",
    "iam:RolePolicyAttachmentsExclusive",
    "iam:UserPolicyAttachment",
    "iam:UserPolicyAttachmentsExclusive",
    "iam:GroupPolicyAttachment",
    "iam:GroupPolicyAttachmentsExclusive",
    "iam:Role",
    "ssoadmin:ManagedPolicyAttachment",
    "ssoadmin:ManagedPolicyAttachmentsExclusive",
] as const;

/** Each type names its argument in its own way. */
const PATHS = ["policyArn", "policyArns", "managedPolicyArn", "managedPolicyArns"];

/** Those that match; one is sure, whatever stands beside it. */
export const attachedPolicies = (holder: View, matches: (arn: string) => boolean): string[] =>
    findIn(PATHS, (path) => matching(holder, path, matches));
