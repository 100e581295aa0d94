import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { identityPolicyCases } from "../../identity-policy-cases";

const statement = (Action: string, Resource: string, more: object = {}) => ({
    Effect: "Allow",
    Action,
    Resource,
    ...more,
});
const on = (...Statement: object[]) => ({ policy: JSON.stringify({ Version: "2012-10-17", Statement }) });
const EVERY_USER = "arn:aws:iam::*:user/*";

/** What is bound to every user, role, group or policy of an account is bound to nothing (Semgrep's and Sonar's cases). */
const ofAKind = resourceCases({
    types: ["iam:Policy"],
    compliant: on(statement("iam:CreateAccessKey", "arn:aws:iam::*:user/${aws:username}")),
    passing: {
        "no document": { policy: ABSENT },
        "users under a path": on(statement("iam:CreateAccessKey", "arn:aws:iam::123456789012:user/dev/*")),
        "what the action is not done to": on(statement("iam:CreateAccessKey", "arn:aws:iam::123456789012:role/*")),
        "policies of AWS, which nobody changes": on(statement("iam:CreatePolicyVersion", "arn:aws:iam::aws:policy/*")),
        "under a condition": on(
            statement("iam:CreateAccessKey", EVERY_USER, { Condition: { Bool: { "aws:ViaAWSService": "true" } } }),
        ),
        "taken back of as many": on(
            statement("iam:CreateAccessKey", EVERY_USER),
            statement("iam:*", EVERY_USER, { Effect: "Deny" }),
        ),
    },
    violating: {
        "every user": on(statement("iam:PutUserPolicy", EVERY_USER)),
        "every user's password, in one account": on(
            statement("iam:UpdateLoginProfile", "arn:aws:iam::123456789012:user/*"),
        ),
        "every group": on(statement("iam:AddUserToGroup", "arn:aws:iam::123456789012:group/*")),
        "every role": on(statement("iam:UpdateAssumeRolePolicy", "arn:aws-cn:iam::123456789012:role/*")),
        "every user, as what begins so": on(statement("iam:CreateAccessKey", "arn:aws:iam::123456789012:user*")),
        "every role, by two stars": on(statement("iam:PutRolePolicy", "arn:aws:iam::123456789012:role/**")),
        "every policy": on(statement("iam:CreatePolicyVersion", "arn:aws:iam::*:policy/*")),
        "whatever IAM has": on(statement("iam:AttachRolePolicy", "arn:aws:iam::123456789012:*")),
        "every role, handed to an instance": on(
            statement("iam:PassRole", "arn:aws:iam::123456789012:role/*"),
            statement("ec2:RunInstances", "*"),
        ),
        "taken back of one": on(
            statement("iam:CreateAccessKey", EVERY_USER),
            statement("iam:*", "arn:aws:iam::123456789012:user/admin", { Effect: "Deny" }),
        ),
    },
    unknown: { policy: { policy: UNKNOWN } },
});

export const cases = [
    ...identityPolicyCases(
        {
            "a password for another user": ["iam:UpdateLoginProfile"],
            "a role handed to an instance": ["iam:PassRole", "ec2:RunInstances"],
            "by a wildcard": ["iam:Put*"],
        },
        ["lambda:CreateFunction", "iam:PassRole", "s3:GetObject"],
    ),
    ofAKind,
];
