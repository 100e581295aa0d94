import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { identityPolicyCases } from "../../identity-policy-cases";

const on = (...statements: object[]) => ({
    policy: { Statement: statements.map((statement) => ({ Effect: "Allow", Resource: "*", ...statement })) },
});

/** A document that is given, of which parts are not known yet. */
const inPart = resourceCases({
    types: ["iam:Policy"],
    compliant: on({ Action: "s3:GetObject" }),
    passing: {
        "no document": { policy: ABSENT },
        "all taken back, whatever is allowed": on({ Action: UNKNOWN }, { Effect: "Deny", Action: "*" }),
    },
    violating: { "beside actions that are not known": on({ Action: UNKNOWN }, { Action: "iam:PassRole" }) },
    unknown: {
        policy: { policy: UNKNOWN },
        "its actions": on({ Action: UNKNOWN }),
        "what it excludes": on({ NotAction: UNKNOWN }),
        "whether it is taken back": on({ Action: "iam:PassRole" }, { Effect: "Deny", Action: UNKNOWN }),
    },
});

const known = identityPolicyCases(
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

export const cases = [...known, inPart];
