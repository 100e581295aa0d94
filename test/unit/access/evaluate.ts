/**
 * Whether IAM's documents allow a request, as far as this program's documents go (IAM User Guide, "Policy evaluation
 * logic"): Allow and Deny, wildcards, the condition operators in use. What it does not know, it refuses to judge.
 */
import type { Statement } from "../../../components/shared/policy-document";

export type Context = Readonly<Record<string, string | readonly string[]>>;

export interface Request {
    readonly action: string;
    readonly resource: string;
    /** A service, or the ARN of a role; absent where a role's own documents are asked. */
    readonly principal?: string;
    readonly context?: Context;
}

const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
    value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const glob = (pattern: string, value: string, flags = ""): boolean =>
    new RegExp(
        `^${pattern
            .replace(/[.+^${}()|[\]\\]/g, "\\$&")
            .replaceAll("*", ".*")
            .replaceAll("?", ".")}$`,
        flags,
    ).test(value);

/** A colon is in no part of an ARN but its last. */
const arnGlob = (pattern: string, value: string): boolean => {
    const [patterns, values] = [pattern, value].map((arn) => arn.split(":")) as [string[], string[]];
    const last = (parts: string[]) => parts.slice(5).join(":");
    return patterns.slice(0, 5).every((p, i) => glob(p, values[i] ?? "")) && glob(last(patterns), last(values));
};

const OPERATORS: Readonly<Record<string, (expected: string, value: string) => boolean>> = {
    StringEquals: (expected, value) => expected === value,
    StringLike: (expected, value) => glob(expected, value),
    ArnEquals: arnGlob,
    ArnLike: arnGlob,
    Bool: (expected, value) => expected === value,
};

function holds(operator: string, key: string, expected: readonly string[], context: Context): boolean {
    const [, forAll, name, ifExists] = /^(ForAllValues:)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
    const compare = OPERATORS[name ?? ""];
    if (compare === undefined) {
        throw new Error(`no judgement of ${operator}: teach it, or use another`);
    }
    const values = listed(context[key]);
    if (values.length === 0) {
        return ifExists !== undefined || forAll !== undefined;
    }
    const one = (value: string) => expected.some((e) => compare(e, value));
    return forAll === undefined ? values.length === 1 && one(values[0]!) : values.every(one);
}

const meets = (condition: Statement["Condition"], context: Context): boolean =>
    Object.entries(condition ?? {}).every(([operator, keys]) =>
        Object.entries(keys).every(([key, expected]) => holds(operator, key, listed(expected), context)),
    );

/** Of a resource's document: whom the statement names. `{ AWS: "*" }` is everybody, too. */
const names = (principal: Statement["Principal"], who: string | undefined): boolean =>
    principal === undefined ||
    principal === "*" ||
    Object.values(principal).some((named) => named === "*" || named === (who ?? ""));

const PARTS = ["Sid", "Effect", "Principal", "Action", "Resource", "Condition"];

function applies(s: Statement, { action, resource, principal, context = {} }: Request): boolean {
    const unknown = Object.keys(s).find((part) => !PARTS.includes(part));
    if (unknown !== undefined) {
        throw new Error(`no judgement of ${unknown}: teach it, or do without`);
    }
    return (
        names(s.Principal, principal) &&
        listed(s.Action).some((pattern) => glob(pattern, action, "i")) &&
        (s.Resource === undefined || listed(s.Resource).some((pattern) => glob(pattern, resource))) &&
        meets(s.Condition, context)
    );
}

/** Allowed by one statement, and refused by none. */
export function allows(statements: readonly Statement[], request: Request): boolean {
    const applying = statements.filter((s) => applies(s, request));
    return applying.some((s) => s.Effect === "Allow") && !applying.some((s) => s.Effect === "Deny");
}
