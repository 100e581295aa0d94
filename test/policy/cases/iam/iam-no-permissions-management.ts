import { identityPolicyCases } from "../../identity-policy-cases";

export const cases = identityPolicyCases(
    {
        "a bucket's policy": ["s3:GetObject", "s3:PutBucketPolicy"],
        "every action of IAM": ["iam:*"],
        "by a wildcard": ["kms:Put*"],
        "keys of a user": ["iam:CreateAccessKey"],
        "a role handed on": ["iam:PassRole"],
        "a snapshot shared": ["rds:ModifyDBSnapshotAttribute"],
        "a catalogue's policy": ["glue:PutResourcePolicy"],
        "access to a bucket granted past its policy": ["s3:CreateAccessGrant"],
        "a bucket's ACLs put in force": ["s3:PutBucketOwnershipControls"],
        "a table bucket's policy": ["s3tables:PutTableBucketPolicy"],
    },
    ["s3:PutObject", "kms:Decrypt", "iam:GetRole"],
);
