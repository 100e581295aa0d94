import { statementCases } from "../../identity-policy-cases";

export const cases = statementCases({
    passing: {
        "a denial": { Effect: "Deny", Action: "s3:*", Resource: "*" },
        "a prefix": { Action: "s3:Get*" },
    },
    violating: {
        "a text": { Action: "s3:*" },
        "in a list": { Action: ["s3:GetObject", "dynamodb:*"] },
        "two stars, which are one": { Action: "s3:**" },
        "every action of every service": { Action: ["s3:GetObject", "*"] },
        "everything but a service": { NotAction: "iam:*" },
    },
});
