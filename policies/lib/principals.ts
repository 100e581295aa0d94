/** Who a resource's policy admits: everybody, unless a principal or a condition names somebody. */
import type { Statement } from "./iam-document";
import { View } from "./view";

/** What a condition key names; the keys are those by which callers can be told apart. */
type Kind = "arn" | "account" | "organization" | "user" | "network" | "address" | "source";
const KEYS: Readonly<Record<string, Kind>> = {
    "aws:principalarn": "arn",
    "aws:sourcearn": "arn",
    "ec2:sourceinstancearn": "arn",
    "lambda:sourcefunctionarn": "arn",
    "ssm:sourceinstancearn": "arn",
    "aws:principalaccount": "account",
    "aws:vpceaccount": "account",
    "kms:calleraccount": "account",
    "aws:principalorgid": "organization",
    "aws:principalorgpaths": "organization",
    "aws:userid": "user",
    "aws:sourcevpc": "network",
    "aws:sourcevpce": "network",
    "aws:ec2instancesourcevpc": "network",
    "elasticfilesystem:accessedviamounttarget": "network",
    "aws:sourceip": "address",
    "aws:sourceaccount": "source",
    "aws:sourceowner": "source",
    "saml:aud": "source",
};
/** A denied value leaves everybody else. */
const POSITIVE =
    /^((ForAllValues|ForAnyValue):)?(ARN|String)(Equals|Like)(IgnoreCase)?(IfExists)?$|IpAddress(IfExists)?$|^Bool$/i;
const NEGATED = /Not/i;

/** `arn:aws:iam::*:role/a`, `arn:aws:iam::*`: of whatever account. */
const anyAccount = (arn: string): boolean => arn === "*" || /^arn:[^:]*:(?!s3:)[^:]*:[^:]*:\*/.test(arn);

const ANYTHING: Readonly<Record<Kind, (value: string) => boolean>> = {
    arn: anyAccount,
    account: (v) => v.includes("*"),
    organization: (v) => v === "*" || v.startsWith("o-*"),
    // "AROAEXAMPLE:*" is every session of one role.
    user: (v) => v.indexOf("*") >= 0 && v.indexOf("*") < Math.max(1, v.length - 1),
    network: (v) => v.includes("*") || v === "false",
    address: (v) => v.endsWith("/0"),
    source: (v) => v.includes("*"),
};

/** Names and values of the condition's positive tests, by what they name. */
function tests(statement: Statement): { kind: Kind; value: string }[] {
    const all = statement.condition;
    return all
        .keys()
        .filter((operator) => POSITIVE.test(operator) && !NEGATED.test(operator))
        .flatMap((operator) => new View(all.get(operator)).entries())
        .flatMap(([key, values]) => {
            const kind = KEYS[key.toLowerCase()];
            return kind === undefined ? [] : values.map((value) => ({ kind, value }));
        });
}

/** Every kind of test that tells callers apart. */
const EVERY_KIND: readonly Kind[] = ["arn", "account", "organization", "user", "network", "address", "source"];
/** Those that name who calls, rather than an address or an account on whose behalf a service calls. */
export const IDENTITIES: readonly Kind[] = ["arn", "account", "organization", "user", "network"];

/** `role/*`, `*`: whoever of an account; the account itself is the principal's to name. */
const anyCaller = (arn: string): boolean => /^([*]|[^:]*:[^:]*:[^:]*:[^:]*:[^:]*:([a-z-]*\/)?[*]+)$/.test(arn);

/** Whether a condition says which roles or users call; an external id or a second factor tells nobody apart. */
export const namesCallers = (statement: Statement): boolean => {
    const named = tests(statement).filter(({ kind }) => kind === "arn" || kind === "user");
    return named.length > 0 && !named.some(({ kind, value }) => (kind === "arn" ? anyCaller : ANYTHING[kind])(value));
};

/** Whether a condition leaves somebody out by ARN. */
export const excludesByArn = (statement: Statement): boolean =>
    statement.condition.keys().some((operator) => /^ArnNot(Equals|Like)$/.test(operator));

/** Whether an allowance is for everybody: no principal is named, and no condition of `kinds` narrows it to some. */
export function admitsEverybody(statement: Statement, kinds: readonly Kind[] = EVERY_KIND): boolean {
    const anybody = statement.notPrincipals.length > 0 || statement.principals.some(anyAccount);
    const named = tests(statement).filter(({ kind }) => kinds.includes(kind));
    return (
        statement.allows && anybody && (named.length === 0 || named.some(({ kind, value }) => ANYTHING[kind](value)))
    );
}
