import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const OBJECTS = "arn:aws:s3:::data/*";
const document = (statement: object): string =>
    JSON.stringify({ Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: OBJECTS, ...statement }] });
const FORMS: Readonly<Record<string, { types: readonly string[]; of: (text: string) => Props }>> = {
    policy: {
        types: ["iam:Policy", "iam:RolePolicy", "iam:UserPolicy", "iam:GroupPolicy"],
        of: (policy) => ({ policy }),
    },
    inlinePolicy: { types: ["ssoadmin:PermissionSetInlinePolicy"], of: (inlinePolicy) => ({ inlinePolicy }) },
    inlinePolicies: { types: ["iam:Role"], of: (policy) => ({ inlinePolicies: [{ name: "a", policy }] }) },
};

export const cases = Object.entries(FORMS).map(([key, { types, of }]) =>
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
