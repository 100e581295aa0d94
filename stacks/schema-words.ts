/** What zod finds wrong with a value, in words that say what is allowed. Pure. */
import type { z } from "zod";

/** For a schema without words of its own; zod's where this has none. */
const wordsOf: z.core.$ZodErrorMap = (issue) => {
    const allowed = allowedBy(issue);
    return issue.input === undefined && allowed !== undefined ? missing(allowed) : allowed;
};

/** What `safeParse` takes beside the value. */
export const WORDS = { error: wordsOf } as const;

const missing = (allowed: string): string => `is missing (${allowed})`;
/** Of a branch of a union whose value is missing, which is said of the whole. */
const whatIsAllowed = (message: string): string => /^is missing \((.*)\)$/.exec(message)?.[1] ?? message;

function allowedBy(issue: z.core.$ZodRawIssue): string | undefined {
    switch (issue.code) {
        case "invalid_type":
            return `must be ${KINDS[issue.expected] ?? issue.expected}`;
        case "invalid_value":
            return oneOf(issue.values);
        case "too_small":
            return `must ${bound(issue.origin, issue.inclusive === false ? "more than" : "at least", issue.minimum)}`;
        case "too_big":
            return `must ${bound(issue.origin, issue.inclusive === false ? "less than" : "at most", issue.maximum)}`;
        case "unrecognized_keys":
            return `no such key: ${issue.keys.join(", ")}`;
        case "invalid_union":
            return issue.options
                ? oneOf(issue.options as readonly unknown[])
                : issue.errors.flatMap((branch) => branch.map(({ message }) => whatIsAllowed(message))).join(", or ");
        case "invalid_format":
            return issue.format === "starts_with"
                ? `must begin with ${String(issue["prefix"])}`
                : FORMATS[issue.format];
        case "invalid_key":
            return issue.issues.map(({ message }) => message).join(", ");
        case "custom":
        case "invalid_element":
        case "not_multiple_of":
            return undefined;
    }
}

const KINDS: Readonly<Record<string, string>> = {
    int: "a whole number",
    number: "a number",
    string: "text",
    boolean: "true or false",
    array: "a list",
    object: "keys and values",
    record: "keys and values",
};

const FORMATS: Readonly<Record<string, string>> = {
    cidrv4: "must be an IPv4 block such as 10.0.0.0/16",
    email: "must be an e-mail address",
    url: "must be a URL such as https://example.com/path",
};

/** What has a length, and what is counted of it. */
const COUNTED: Readonly<Record<string, readonly [one: string, more: string]>> = {
    string: ["letter", "letters"],
    array: ["entry", "entries"],
};

function oneOf(values: readonly unknown[]): string {
    return `must be ${values.length > 1 ? "one of " : ""}${values.map(String).join(", ")}`;
}

/** "be at most 4", "have at least 10 letters" */
function bound(origin: string, limit: string, value: number | bigint): string {
    const [one, more] = COUNTED[origin] ?? [];
    return one === undefined ? `be ${limit} ${value}` : `have ${limit} ${value} ${Number(value) === 1 ? one : more}`;
}
