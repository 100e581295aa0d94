import { statementCases } from "../../identity-policy-cases";

export const cases = statementCases({
    passing: {
        "a denial of everything": { Effect: "Deny", Action: "*", Resource: "*" },
        "every action on one resource": { Action: "*" },
    },
    violating: {
        texts: { Action: "*", Resource: "*" },
        lists: { Action: ["s3:GetObject", "*"], Resource: ["*"] },
        "every action of every service": { Action: ["*:*"], Resource: "*" },
        "under a condition": {
            Action: "*",
            Resource: "*",
            Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
        },
    },
});
