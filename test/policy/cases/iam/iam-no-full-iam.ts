import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { POLICY_FORMS } from "../../identity-policy-cases";

const document = (statement: object): object => ({
    Statement: [{ Effect: "Allow", Action: ["iam:GetRole", "iam:List*"], Resource: "*", ...statement }],
});

export const cases = POLICY_FORMS.map(({ types, key, of }) =>
    resourceCases({
        types,
        compliant: of(document({})),
        passing: {
            [`${key} absent, which grants nothing`]: { [key]: ABSENT },
            "a denial": of(document({ Effect: "Deny", Action: "iam:*" })),
            "every action of another service": of(document({ Action: "s3:*" })),
        },
        violating: {
            "a text": of(document({ Action: "iam:*" })),
            "in a list, in other case": of(document({ Action: ["s3:GetObject", "IAM:*"] })),
            "on named resources": of(document({ Action: "iam:*", Resource: "arn:aws:iam::123456789012:role/a" })),
            "every action": of(document({ Action: "*" })),
        },
        unknown: { [key]: { [key]: UNKNOWN } },
    }),
);
