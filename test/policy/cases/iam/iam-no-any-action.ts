import { statementCases } from "../../identity-policy-cases";

export const cases = statementCases({
    passing: {
        "a denial": { Effect: "Deny", Action: "*", Resource: "*" },
        "every action of one service": { Action: "s3:*" },
    },
    violating: { "a text": { Action: "*" }, "in a list": { Action: ["s3:GetObject", "*"] } },
});
