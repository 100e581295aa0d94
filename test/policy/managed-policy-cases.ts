/** Cases of "this policy of AWS is attached nowhere", in each of the forms of an attachment. */
import { type ResourceCases, resourceCases } from "./cases";
import { ABSENT, UNKNOWN } from "./harness";

const TYPES = {
    policyArn: [
        "iam:PolicyAttachment",
        "iam:RolePolicyAttachment",
        "iam:UserPolicyAttachment",
        "iam:GroupPolicyAttachment",
    ],
    policyArns: [
        "iam:RolePolicyAttachmentsExclusive",
        "iam:UserPolicyAttachmentsExclusive",
        "iam:GroupPolicyAttachmentsExclusive",
    ],
    managedPolicyArns: ["iam:Role", "ssoadmin:ManagedPolicyAttachmentsExclusive"],
    managedPolicyArn: ["ssoadmin:ManagedPolicyAttachment"],
} as const;

export const managedPolicyCases = (policy: string): readonly ResourceCases[] =>
    Object.entries(TYPES).map(([key, types]) => {
        const given = (arn: string) => ({ [key]: key.endsWith("s") ? [arn] : arn });
        return resourceCases({
            types,
            compliant: given("arn:aws:iam::aws:policy/ReadOnlyAccess"),
            passing: {
                [`${key} absent`]: { [key]: ABSENT },
                "one's own of that name": given(`arn:aws:iam::123456789012:policy/${policy}`),
            },
            violating: {
                "the policy of AWS": given(`arn:aws:iam::aws:policy/${policy}`),
                "in China": given(`arn:aws-cn:iam::aws:policy/${policy}`),
            },
            unknown: { [key]: { [key]: UNKNOWN } },
        });
    });
