/** Cases of identity policies, in each of the forms of such a policy: of one statement, and of what is harmful everywhere. */
import { type ResourceCases, resourceCases } from "./cases";
import { ABSENT, patched, type Props, UNKNOWN } from "./harness";

/** How each type holds its policy document. */
export const POLICY_FORMS: readonly { types: readonly string[]; key: string; of: (document: object) => Props }[] = [
    {
        types: ["iam:Policy", "iam:RolePolicy", "iam:UserPolicy", "iam:GroupPolicy"],
        key: "policy",
        of: (document) => ({ policy: JSON.stringify(document) }),
    },
    {
        types: ["ssoadmin:PermissionSetInlinePolicy"],
        key: "inlinePolicy",
        of: (document) => ({ inlinePolicy: JSON.stringify(document) }),
    },
    {
        types: ["iam:Role"],
        key: "inlinePolicies",
        of: (document) => ({ inlinePolicies: [{ name: "a", policy: JSON.stringify(document) }] }),
    },
];

const allowed = (...statements: object[]): object => ({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({ Effect: "Allow", Resource: "*", ...statement })),
});

/** `violating`: lists of actions, each of which must be found; `passing` are harmless on every resource. */
export const identityPolicyCases = (
    violating: Readonly<Record<string, readonly string[]>>,
    passing: readonly string[],
): readonly ResourceCases[] =>
    POLICY_FORMS.map(({ types, key, of }) => {
        const [harmful = []] = Object.values(violating);
        const form = (...statements: object[]) => of(allowed(...statements));
        return resourceCases({
            types,
            compliant: form({ Action: passing }),
            passing: {
                [`${key} absent, which grants nothing`]: { [key]: ABSENT },
                "on named resources": form({ Action: harmful, Resource: "arn:aws:iam::123456789012:user/a" }),
                "under a condition": form({ Action: harmful, Condition: { Bool: { "aws:ViaAWSService": "true" } } }),
                "taken back by a denial": form({ Action: harmful }, { Effect: "Deny", Action: harmful }),
                "a denial": form({ Effect: "Deny", Action: "*" }),
            },
            violating: {
                ...Object.fromEntries(Object.entries(violating).map(([name, Action]) => [name, form({ Action })])),
                "every action": form({ Action: "*" }),
                "denied on one resource": form(
                    { Action: harmful },
                    { Effect: "Deny", Action: harmful, Resource: "arn:aws:iam::123456789012:user/a" },
                ),
                "denied under a condition": form(
                    { Action: harmful },
                    { Effect: "Deny", Action: harmful, Condition: { Bool: { "aws:ViaAWSService": "true" } } },
                ),
                "by exclusion of others": form({ NotAction: ["support:*"] }),
            },
            unknown: { [key]: { [key]: UNKNOWN } },
        });
    });

/** The ways to write a document: text or object, a list of statements or one alone. */
const STATEMENT_FORMS: readonly { types: readonly string[]; key: string; of: (statement: object) => Props }[] = [
    {
        types: ["iam:Policy", "iam:RolePolicy", "iam:UserPolicy"],
        key: "policy",
        of: (statement) => ({ policy: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }) }),
    },
    { types: ["iam:GroupPolicy"], key: "policy", of: (statement) => ({ policy: { Statement: statement } }) },
    {
        types: ["ssoadmin:PermissionSetInlinePolicy"],
        key: "inlinePolicy",
        of: (statement) => ({ inlinePolicy: JSON.stringify({ Statement: statement }) }),
    },
    {
        types: ["iam:Role"],
        key: "inlinePolicies",
        of: (statement) => ({ inlinePolicies: [{ name: "a", policy: JSON.stringify({ Statement: [statement] }) }] }),
    },
];

const ON_ONE_BUCKET: Readonly<Record<string, unknown>> = { Effect: "Allow", Resource: "arn:aws:s3:::data" };

/** Each statement allows, on one bucket, unless it says otherwise. */
export const statementCases = (cases: {
    readonly passing: Readonly<Record<string, object>>;
    readonly violating: Readonly<Record<string, object>>;
}): readonly ResourceCases[] =>
    STATEMENT_FORMS.map(({ types, key, of }) => {
        const form = (statement: object) => of(patched(ON_ONE_BUCKET, { ...statement }));
        const each = (statements: Readonly<Record<string, object>>) =>
            Object.fromEntries(Object.entries(statements).map(([name, statement]) => [name, form(statement)]));
        return resourceCases({
            types,
            compliant: form({ Action: ["s3:GetObject"], Resource: "arn:aws:s3:::data/*" }),
            passing: { [`${key} absent, which grants nothing`]: { [key]: ABSENT }, ...each(cases.passing) },
            violating: each(cases.violating),
            unknown: { "the document": { [key]: UNKNOWN } },
        });
    });
