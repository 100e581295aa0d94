import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";
const READER = "arn:aws:iam::aws:policy/ReadOnlyAccess";

const one = (types: readonly string[], key: string) =>
    resourceCases({
        types,
        compliant: { [key]: READER },
        passing: { absent: { [key]: ABSENT } },
        violating: {
            administrator: { [key]: ADMINISTRATOR },
            "in another partition": { [key]: "arn:aws-us-gov:iam::aws:policy/AdministratorAccess" },
        },
        unknown: { [key]: { [key]: UNKNOWN } },
    });
const many = (types: readonly string[], key: string) =>
    resourceCases({
        types,
        compliant: { [key]: [READER, "arn:aws:iam::aws:policy/AdministratorAccess-Amplify"] },
        passing: { absent: { [key]: ABSENT } },
        violating: {
            "among others": { [key]: [READER, ADMINISTRATOR] },
            "beside one that is made now": { [key]: [UNKNOWN, ADMINISTRATOR] },
        },
        unknown: { [key]: { [key]: UNKNOWN } },
    });

export const cases = [
    one(
        ["iam:RolePolicyAttachment", "iam:UserPolicyAttachment", "iam:GroupPolicyAttachment", "iam:PolicyAttachment"],
        "policyArn",
    ),
    one(["ssoadmin:ManagedPolicyAttachment"], "managedPolicyArn"),
    many(["iam:Role", "ssoadmin:ManagedPolicyAttachmentsExclusive"], "managedPolicyArns"),
    many(
        [
            "iam:RolePolicyAttachmentsExclusive",
            "iam:UserPolicyAttachmentsExclusive",
            "iam:GroupPolicyAttachmentsExclusive",
        ],
        "policyArns",
    ),
];
