/** Who a resource's policy admits: everybody, unless a principal or a condition names somebody. */
import { PRIVATE_IPV6 } from "./cidr";
import type { Statement } from "./iam-document";
import { View } from "./view";

/** What a condition key names; the keys are those by which callers can be told apart. */
type Kind = "arn" | "account" | "organization" | "user" | "network" | "address" | "source" | "receiver";
const KEYS: Readonly<Record<string, Kind>> = {
    "aws:principalarn": "arn",
    "aws:sourcearn": "arn",
    "ec2:sourceinstancearn": "arn",
    "lambda:sourcefunctionarn": "arn",
    "ssm:sourceinstancearn": "arn",
    "aws:sourcevpcarn": "arn",
    "s3:dataaccesspointarn": "arn",
    "aws:principalaccount": "account",
    "aws:vpceaccount": "account",
    "s3:dataaccesspointaccount": "account",
    "kms:calleraccount": "account",
    "aws:principalorgid": "organization",
    "aws:principalorgpaths": "organization",
    "aws:sourceorgid": "organization",
    "aws:sourceorgpaths": "organization",
    "aws:vpceorgid": "organization",
    "aws:vpceorgpaths": "organization",
    "aws:userid": "user",
    "aws:sourcevpc": "network",
    "aws:sourcevpce": "network",
    "aws:ec2instancesourcevpc": "network",
    "elasticfilesystem:accessedviamounttarget": "network",
    "aws:sourceip": "address",
    "aws:sourceaccount": "source",
    "aws:sourceowner": "source",
    "aws:principalservicename": "source",
    "saml:aud": "source",
    "sns:endpoint": "receiver",
};
/**
 * Tests that a request without the key fails, unlike those of `IfExists`; a denied value leaves everybody else. Checkov
 * takes `ForAllValues` for a name too, which lets a request without the key in: passedWithout tells.
 */
const DEMANDS = /^(For(Any|All)Values?:)?((ARN|String)(Equals|Like)(IgnoreCase)?|IpAddress|Bool)$/i;
const DEMANDS_IF_GIVEN = /^((ARN|String)(Equals|Like)(IgnoreCase)?|IpAddress)IfExists$/i;
const DEMANDS_OF_EACH = /^ForAllValues:/i;

/** `arn:aws:iam::*:role/a`, `arn:aws:iam::*`: of whatever account; `arn:aws:s3:::*`: every bucket of everybody. */
const anyAccount = (arn: string): boolean =>
    arn === "*" || /^arn:[^:]*:(?!s3:)[^:]*:[^:]*:\*/.test(arn) || /^arn:[^:]*:[^:]*:\*?:\*?:\*/.test(arn);
/** `${aws:PrincipalAccount}` is what the caller brings along; `${AWS::AccountId}` is a template's. */
const OF_CALLER = /\$\{[\w.-]+:[^:}]/;

/** S3 calls a policy public for addresses of more than a /8, or a /32 of IPv6; other services have no such number. */
function anyAddress(block: string): boolean {
    const [address = "", length] = block.split("/");
    const widest = address.includes(":") ? 32 : 8;
    return address === "*" || length === "0" || (Number(length) < widest && !PRIVATE_IPV6.test(address));
}

const ANYTHING: Readonly<Record<Kind, (value: string) => boolean>> = {
    arn: anyAccount,
    account: (v) => v.includes("*"),
    organization: (v) => v === "*" || v.startsWith("o-*"),
    // "AROAEXAMPLE:*" is every session of one role; "AROA*" is every role (S3 User Guide, "The meaning of public").
    user: (v) => v.replace(/:\*$/, "").includes("*"),
    network: (v) => v.includes("*") || v === "false",
    address: anyAddress,
    source: (v) => v.includes("*"),
    // "*@example.com" is whoever reads mail there.
    receiver: (v) => /^[*?@]+$/.test(v),
};
const names = (kind: Kind, value: string): boolean => !OF_CALLER.test(value) && !ANYTHING[kind](value);

/** What one key of the condition must be. */
interface Demand {
    readonly kind: Kind;
    readonly values: readonly string[];
}

/** Keys, in lower case, and values of the condition's tests by some operators. */
const tested = (statement: Statement, operators: RegExp): (readonly [key: string, values: string[]])[] =>
    statement.condition
        .keys()
        .filter((operator) => operators.test(operator))
        .flatMap((operator) => new View(statement.condition.get(operator)).entries())
        .map(([key, values]) => [key.toLowerCase(), values] as const);

/** The keys that a request must hold, whatever their value. */
const given = (statement: Statement): string[] =>
    tested(statement, /^Null$/i).flatMap(([key, [absent]]) => (absent?.toLowerCase() === "false" ? [key] : []));

/** The condition's demands on keys that tell callers apart, as a request must fulfil them: all of them. */
function demands(statement: Statement): Demand[] {
    const must = given(statement);
    const optional = tested(statement, DEMANDS_IF_GIVEN).filter(([key]) => must.includes(key));
    return [...tested(statement, DEMANDS), ...optional].flatMap(([key, values]) => {
        const kind = KEYS[key];
        return kind === undefined || values.length === 0 ? [] : [{ kind, values }];
    });
}

/** The keys that tell callers apart, and that a request passes without. */
export const passedWithout = (statement: Statement): string[] => {
    const must = given(statement);
    return tested(statement, DEMANDS_OF_EACH).flatMap(([key]) => (key in KEYS && !must.includes(key) ? [key] : []));
};

/** Every kind of test that tells callers apart. */
const EVERY_KIND: readonly Kind[] = [
    "arn",
    "account",
    "organization",
    "user",
    "network",
    "address",
    "source",
    "receiver",
];
/** Those that name who calls, rather than an address or an account on whose behalf a service calls. */
export const IDENTITIES: readonly Kind[] = ["arn", "account", "organization", "user", "network"];

/** `role/*`, `*`: whoever of an account; the account itself is the principal's to name. */
const anyCaller = (arn: string): boolean => /^([*]|[^:]*:[^:]*:[^:]*:[^:]*:[^:]*:([a-z-]*\/)?[*]+)$/.test(arn);

/** Whether a condition says which roles or users call; an external id or a second factor tells nobody apart. */
export const namesCallers = (statement: Statement): boolean => {
    const callers = (kind: Kind, value: string): boolean =>
        kind === "arn" ? !anyCaller(value) && !OF_CALLER.test(value) : kind === "user" && names(kind, value);
    return demands(statement).some(({ kind, values }) => values.every((value) => callers(kind, value)));
};

/** Whether a condition leaves somebody out by ARN. */
export const excludesByArn = (statement: Statement): boolean =>
    statement.condition.keys().some((operator) => /^ArnNot(Equals|Like)$/.test(operator));

/** Whether no principal is named. */
export const toAnybody = (statement: Statement): boolean =>
    statement.notPrincipals.length > 0 || statement.principals.some(anyAccount);

/** Whether an allowance is for everybody: no principal is named, and no condition of `kinds` narrows it to some. */
export function admitsEverybody(statement: Statement, kinds: readonly Kind[] = EVERY_KIND): boolean {
    return (
        statement.allows &&
        toAnybody(statement) &&
        !demands(statement).some(
            ({ kind, values }) => kinds.includes(kind) && values.every((value) => names(kind, value)),
        )
    );
}

const DENIES_OTHERS = /^((ARN|String)Not(Equals|Like)(IgnoreCase)?|NotIpAddress)(IfExists)?$/i;
/** Spares what AWS's services do in somebody's name. */
const SPARES_SERVICES = /^aws:(PrincipalIsAWSService|ViaAWSService)$/i;

/** Whether everybody is denied but those whom the condition names; one more test would let others through. */
export function deniesAllOthers(statement: Statement): boolean {
    const tests = tested(statement, /./).length;
    const others = tested(statement, DENIES_OTHERS).filter(([key, values]) => {
        const kind = KEYS[key];
        return kind !== undefined && values.length > 0 && values.every((value) => names(kind, value));
    });
    const spared = tested(statement, /^Bool(IfExists)?$/i).filter(
        ([key, values]) => SPARES_SERVICES.test(key) && values.every((value) => /^false$/i.test(value)),
    );
    return !statement.allows && toAnybody(statement) && others.length > 0 && others.length + spared.length === tests;
}

/** Whether a condition says on whose behalf a service calls. */
export const namesSource = (statement: Statement): boolean =>
    demands(statement).some(
        ({ kind, values }) =>
            ["arn", "account", "organization", "source"].includes(kind) && values.every((value) => names(kind, value)),
    );
