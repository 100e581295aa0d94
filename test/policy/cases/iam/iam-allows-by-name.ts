import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { POLICY_FORMS } from "../../identity-policy-cases";

const OBJECTS = "arn:aws:s3:::data/*";
const document = (statement: object): object => ({
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: OBJECTS, ...statement }],
});

export const cases = POLICY_FORMS.map(({ types, key, of }) =>
    resourceCases({
        types,
        compliant: of(document({})),
        passing: {
            [`${key} absent, which grants nothing`]: { [key]: ABSENT },
            "a denial": of(document({ Effect: "Deny", Action: [], NotAction: "s3:*", Resource: "*" })),
            "on every resource, which iam-no-wildcard-on-wildcard finds": of(
                document({ Action: [], NotAction: "iam:*", Resource: "*" }),
            ),
        },
        violating: {
            "every action but some, on one bucket": of(document({ Action: [], NotAction: ["s3:DeleteObject"] })),
            "every resource but some": of(document({ Resource: [], NotResource: "arn:aws:s3:::private/*" })),
            "an exclusion in no form of IAM's": of(document({ Action: [], NotAction: { AWS: ["a"] } })),
        },
        unknown: { [key]: { [key]: UNKNOWN } },
    }),
);
