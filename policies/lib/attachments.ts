/** The managed policies that a resource attaches. */
import { both, findIn, matching } from "./find";
import { HOLDERS } from "./holders";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { token } from "./types";
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

/** Each form of an attachment, where it names whom it is for, and what that is. */
const FORMS: readonly (readonly [type: string, path: string, holder: string])[] = Object.entries(HOLDERS).flatMap(
    ([holder, { attachment, key, keys }]) => [
        [attachment, key, holder],
        [`${attachment}sExclusive`, `${key}Name`, holder],
        ["iam:PolicyAttachment", keys, holder],
    ],
);
export const HOLDERS_AND_ATTACHMENTS = [...new Set(FORMS.flatMap(([type, , holder]) => [holder, type]))];

/**
 * Those that match, each told once: of the role, user or group that has them, with its attachments, and of an attachment where
 * that is in another stack.
 */
export function attachedInStack(it: Resource, stack: Stack, matches: (arn: string) => boolean): string[] {
    // A policy of this stack is none of AWS's, whatever its ARN will be.
    const attached = (source: Resource): string[] =>
        stack.behind(source, "policyArn", ["iam:Policy"]).length > 0 ? [] : attachedPolicies(source, matches);
    const forms = FORMS.filter(([type]) => token(type) === it.type);
    if (forms.length > 0) {
        const isOfOthers = (): boolean =>
            forms.every(([, path, holder]) => stack.targets(it, path, [holder]).length === 0);
        return both(() => attached(it).length > 0, isOfOthers) ? attached(it) : [];
    }
    const sources = FORMS.filter(([, , holder]) => token(holder) === it.type).map(
        ([type, path]) =>
            () =>
                stack.tellOfReferrers(it, [type], path, attached),
    );
    return findIn([() => attached(it), ...sources], (tell) => tell());
}
