/** Rows of `waf-rules.ts` as the provider takes them. Types only from @pulumi/aws: nothing is registered here. */
import type * as aws from "@pulumi/aws";
import { HEALTH_PATH } from "../shared/health-path";
import type { RateLimitName, RateScope, WafRow } from "./waf-rules";

type Rule = aws.types.input.wafv2.WebAclRule;
type Statement = aws.types.input.wafv2.WebAclRuleStatement;
type RateStatement = aws.types.input.wafv2.WebAclRuleStatementRateBasedStatement;

/** Requests in 5 minutes before a rate rule acts, 10 to 2,000,000,000. */
type RateLimits = Readonly<Record<RateLimitName, number>>;

/** What an environment chooses of the rules. */
export interface WafChoices {
    /** Requests in 5 minutes from one address, by one user, and attempts to sign in from one address. */
    readonly rateLimits: RateLimits;
    /** Paths of the application's own sign-in, matched as a prefix, 1 to 3. */
    readonly signInPaths: readonly string[];
    /** ISO 3166 codes of countries that are refused. */
    readonly blockedCountries: readonly string[];
    /**
     * Rules that only count and do not block, for example while you roll out a new one (docs/runbooks/edge-waf.md). By name, or as
     * `<name>/<rule>` one rule of a managed group, e.g. `common/SizeRestrictions_BODY`.
     */
    readonly countOnly: readonly string[];
}

export interface WafSettings extends WafChoices {
    /** Paths that the listener guards, as prefixes; a request that reaches one in disguise is refused. */
    readonly protectedPaths: readonly string[];
    /** Path of the health check, which programs call. @default "/up" */
    readonly healthPath?: string | undefined;
    /** Path patterns that programs call as well: those that the listener guards with a token, and public ones. */
    readonly programPaths: readonly string[];
}

/** Window of every rate rule, 5 minutes: AWS's default, and what `rateLimits` are per. */
const RATE_WINDOW_SECONDS = 300;

/** The rules of a web ACL, numbered in the order of the rows, ten apart so that one can be put between. */
export function toRules(rows: readonly WafRow[], settings: WafSettings): Rule[] {
    const named = rows.flatMap((row) => {
        const statements = statementsOf(row, settings);
        return statements.map((statement, i) => ({
            name: statements.length === 1 ? row.name : `${row.name}-${i + 1}`,
            statement,
            ...modeOf(row, settings.countOnly.includes(row.name)),
        }));
    });
    return named.map((rule, position) => ({
        ...rule,
        priority: (position + 1) * 10,
        visibilityConfig: { metricName: rule.name, cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true },
    }));
}

function statementsOf(row: WafRow, settings: WafSettings): Statement[] {
    switch (row.kind) {
        case "managed":
            return [{ managedRuleGroupStatement: managedGroup(row, settings) }];
        case "geo":
            return [{ geoMatchStatement: { countryCodes: [...settings.blockedCountries] } }];
        case "rate":
            return [{ rateBasedStatement: rateStatement(row, settings) }];
        case "oversizeHeaders":
            return [OVERSIZE_HEADERS];
        case "disguisedPath":
            return settings.protectedPaths.map(disguised);
    }
}

/** Bytes of headers, and of cookies among them, that AWS WAF sees; nor does it see more than 200 of either. */
export const INSPECTED_BYTES = 8192;

/** Refused as AWS says ("Oversize web request components in AWS WAF"): its own groups go on with the part that they see. */
const OVERSIZE_HEADERS: Statement = {
    orStatement: {
        statements: [
            { headers: [{ matchPattern: { all: {} }, matchScope: "ALL", oversizeHandling: "MATCH" }] },
            { cookies: { matchPatterns: [{ all: {} }], matchScope: "ALL", oversizeHandling: "MATCH" } },
        ].map((fieldToMatch) => ({
            sizeConstraintStatement: {
                fieldToMatch,
                comparisonOperator: "GT",
                size: INSPECTED_BYTES,
                textTransformations: [{ priority: 0, type: "NONE" }],
            },
        })),
    },
};

/** The path begins with the prefix, once it went through the transformations. */
const beginsWith = (prefix: string, ...types: readonly string[]) => ({
    byteMatchStatement: {
        fieldToMatch: { uriPath: {} },
        positionalConstraint: "STARTS_WITH",
        searchString: prefix,
        textTransformations: types.map((type, priority) => ({ priority, type })),
    },
});

/** As a server reads a path. */
const AS_READ = ["URL_DECODE", "NORMALIZE_PATH"] as const;

/** The path as Rails reads it begins with the prefix, the path as sent does not. */
const disguised = (prefix: string): Statement => ({
    andStatement: {
        statements: [beginsWith(prefix, ...AS_READ), { notStatement: { statement: beginsWith(prefix, "NONE") } }],
    },
});

type ManagedRow = Extract<WafRow, { kind: "managed" }>;
type ManagedStatement = NonNullable<Statement["managedRuleGroupStatement"]>;
type ScopeDown = aws.types.input.wafv2.WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement;

function managedGroup(row: ManagedRow, settings: WafSettings): ManagedStatement {
    // Bot control must say its level; the common level needs no script in the pages.
    const botControl = { awsManagedRulesBotControlRuleSet: { inspectionLevel: "COMMON" } };
    const counted = settings.countOnly.flatMap((name) =>
        name.startsWith(`${row.name}/`) ? [name.slice(row.name.length + 1)] : [],
    );
    return {
        vendorName: "AWS",
        name: row.group,
        ...(row.group === "AWSManagedRulesBotControlRuleSet" ? { managedRuleGroupConfigs: [botControl] } : {}),
        ...(row.spares === undefined ? {} : { scopeDownStatement: notByPrograms(settings) }),
        ...(counted.length === 0
            ? {}
            : { ruleActionOverrides: counted.map((name) => ({ name, actionToUse: { count: {} } })) }),
    };
}

/** Characters of a regular expression (AWS WAF Developer Guide, "AWS WAF quotas"; cannot be raised). */
const LONGEST_EXPRESSION = 200;

/** A listener's path pattern as an expression, without the sign of its beginning. */
function expression(pattern: string): string {
    const open = pattern.endsWith("*") ? pattern.slice(0, -1) : `${pattern}$`;
    return open
        .replace(/[.+^()[\]{}|\\]/g, "\\$&")
        .replaceAll("*", ".*")
        .replaceAll("?", ".");
}

/** What is neither the health check nor a path that programs call. 13 units. */
function notByPrograms({ programPaths, healthPath = HEALTH_PATH }: WafSettings): ScopeDown {
    const beginnings = programPaths.filter((path) => /^[^*?]+\*$/.test(path));
    const within = (path: string) => beginnings.some((open) => open !== path && path.startsWith(open.slice(0, -1)));
    const paths = [healthPath, ...programPaths].filter((path) => !within(path));
    const regexString = `^(${paths.map(expression).join("|")})`;
    if (regexString.length > LONGEST_EXPRESSION) {
        throw new Error(
            `edge:api has paths, with those of edge:roles, that anonymous-ip and bot-control leave to programs by one ` +
                `expression of ${regexString.length} characters; AWS WAF takes ${LONGEST_EXPRESSION}. Shorten these paths.`,
        );
    }
    const programs = {
        fieldToMatch: { uriPath: {} },
        regexString,
        textTransformations: [{ priority: 0, type: "NONE" }],
    };
    return { notStatement: { statement: { regexMatchStatement: programs } } };
}

function rateStatement(row: Extract<WafRow, { kind: "rate" }>, settings: WafSettings): RateStatement {
    return {
        limit: settings.rateLimits[row.limit],
        evaluationWindowSec: RATE_WINDOW_SECONDS,
        ...aggregation(row.key),
        ...(row.counts === undefined ? {} : { scopeDownStatement: scopeOf(row.counts, settings.signInPaths) }),
    };
}

type RateScopeDown = NonNullable<RateStatement["scopeDownStatement"]>;

/** Where a user pool takes and gives codes and tokens ("User pool endpoints", Amazon Cognito Developer Guide). */
const TOKEN_PATHS = "/oauth2/";

/**
 * Passwords, codes and calls of Cognito's API are sent by POST; a page is opened, or fetched beforehand, by GET ("Login
 * endpoint", "Logging Amazon Cognito API calls"). No token can be guessed.
 */
const scopeOf = (counts: RateScope, signInPaths: readonly string[]): RateScopeDown => ({
    andStatement: {
        statements: [
            {
                byteMatchStatement: {
                    fieldToMatch: { method: {} },
                    positionalConstraint: "EXACTLY",
                    searchString: "POST",
                    textTransformations: [{ priority: 0, type: "NONE" }],
                },
            },
            counts === "signIn"
                ? startsWithOneOf(signInPaths)
                : { notStatement: { statement: beginsWith(TOKEN_PATHS, ...AS_READ) } },
        ],
    },
});

/** A request without that header or cookie is not counted: those rules concern identities only. */
function aggregation(
    key: Extract<WafRow, { kind: "rate" }>["key"],
): Pick<RateStatement, "aggregateKeyType" | "customKeys"> {
    if (key.by === "ip") {
        return { aggregateKeyType: "IP" };
    }
    const component = { name: key.name, textTransformations: [{ priority: 0, type: "NONE" }] };
    return { aggregateKeyType: "CUSTOM_KEYS", customKeys: [{ [key.by]: component }] };
}

/** "/users//sign_in" reaches the same Rails route as "/users/sign_in". */
function startsWithOneOf(paths: readonly string[]) {
    const matches = paths.map((path) => beginsWith(path, "NORMALIZE_PATH"));
    // AWS refuses an "or" of a single statement.
    return matches.length === 1 ? matches[0]! : { orStatement: { statements: matches } };
}

function modeOf(row: WafRow, countOnly: boolean): Pick<Rule, "action" | "overrideAction"> {
    if (row.kind === "managed") {
        return { overrideAction: countOnly ? { count: {} } : { none: {} } };
    }
    if (countOnly) {
        return { action: { count: {} } };
    }
    return { action: { block: row.kind === "rate" ? TOO_MANY : {} } };
}

/** A limit is told as what it is, so that a well-made client waits. */
const TOO_MANY = {
    customResponse: {
        responseCode: 429,
        responseHeaders: [{ name: "Retry-After", value: String(RATE_WINDOW_SECONDS) }],
    },
};
