import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const document = (statement: object): string =>
    JSON.stringify({
        Statement: [{ Effect: "Allow", Action: ["iam:GetRole", "iam:List*"], Resource: "*", ...statement }],
    });
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
