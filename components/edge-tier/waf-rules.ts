/**
 * The web ACLs' rules as one table: what each is for, where it stands, what it costs in capacity units (R-EDGE-3,
 * R-EDGE-4). No Pulumi here: `waf-statements.ts` turns a row into what the provider takes.
 *
 * Capacity of the managed groups: AWS WAF Developer Guide, "AWS Managed Rules rule groups list". Of own rules:
 * "Rule statements list" (rate-based 2, each custom aggregation key 30, byte match on a fixed string 2, regular
 * expression 3, geo match 1, size constraint 1, each text transformation 10). Where AWS does not say whether NONE is one, it is counted.
 */

/**
 * Where a web ACL stands. `cdn`: on the distribution; `behindCdn`: on the load balancer when the CDN is in front, where
 * every source address is CloudFront's; `alone`: on the load balancer when it faces viewers itself; `signIn`: on the
 * user pool's own sign-in pages, which neither CDN nor load balancer sees.
 */
export type WafPlacement = "cdn" | "behindCdn" | "alone" | "signIn";

/** Last part of each web ACL's name. */
const WAF_NAMES: Readonly<Record<WafPlacement, string>> = {
    cdn: "cdn",
    behindCdn: "load-balancer",
    alone: "load-balancer",
    signIn: "sign-in",
};

/**
 * Name of a web ACL and the `WebACL` dimension of its metrics.
 *
 * @param namePrefix `integers-<environment>`
 */
export function webAclName(namePrefix: string, placement: WafPlacement): string {
    return `${namePrefix}-${WAF_NAMES[placement]}`;
}

/** What a rule counts requests by. */
type RateKey =
    | { readonly by: "ip" }
    /** The identity that a verified token or a session carries, never the address (R-EDGE-3). */
    | { readonly by: "header" | "cookie"; readonly name: string };

/** What a rate rule counts: the application's own sign-in, or possible guesses at a user pool. */
export type RateScope = "signIn" | "guesses";

/** Names of the settings that a rate rule takes its limit from. */
export type RateLimitName = "requestsPerIp" | "requestsPerUser" | "signInsPerIp";

interface WafRowBase {
    /** Name of the rule; also its metric's. A name in `countOnly` puts it into count mode. */
    readonly name: string;
    readonly at: readonly WafPlacement[];
    readonly purpose: string;
}

export type WafRow = WafRowBase &
    (
        | {
              readonly kind: "managed";
              readonly group: string;
              readonly wcu: number;
              readonly optional?: "botControl";
              /** Skips what programs rightly call: health checks, the API with its tokens, public paths. */
              readonly spares?: "programs";
          }
        | {
              readonly kind: "rate";
              readonly limit: RateLimitName;
              readonly key: RateKey;
              /** Every request where there is none. */
              readonly counts?: RateScope;
          }
        | { readonly kind: "geo" }
        | { readonly kind: "oversizeHeaders" }
        /** One rule for each protected path: Rails decodes and joins slashes, a listener rule matches to the letter. */
        | { readonly kind: "disguisedPath" }
    );

/**
 * Header in which the CDN hands the token's subject to the load balancer's web ACL. The viewer's own header of that
 * name is removed first (`viewer-identity.ts`).
 */
export const USER_HEADER = "x-integers-user";

/** Cookie of a Rails session, for browsers that carry no token. */
export const SESSION_COOKIE = "_integers_session";

/** Capacity units of the parts of own rules. */
const WCU = { rate: 2, customKey: 30, stringMatch: 2, regex: 3, transformation: 10, geo: 1, size: 1 } as const;

/** The source address means something only where viewers connect themselves. */
const FACING_VIEWERS = ["cdn", "alone"] as const;
const WEB = ["cdn", "behindCdn", "alone"] as const;

/** In order of evaluation: the cheap refusals first, then the content rules. */
export const WAF_RULES: readonly WafRow[] = [
    { name: "blocked-countries", kind: "geo", at: FACING_VIEWERS, purpose: "Countries the service does not serve" },
    {
        name: "ip-reputation",
        kind: "managed",
        group: "AWSManagedRulesAmazonIpReputationList",
        wcu: 25,
        at: ["cdn", "alone", "signIn"],
        purpose: "Addresses of known bots, reconnaissance and DDoS sources",
    },
    {
        name: "anonymous-ip",
        kind: "managed",
        group: "AWSManagedRulesAnonymousIpList",
        wcu: 50,
        // Servers that call the API, senders of webhooks and monitors of uptime stand at hosting providers.
        spares: "programs",
        at: FACING_VIEWERS,
        purpose: "Anonymising proxies and hosting providers, which people do not browse from",
    },
    {
        name: "rate-per-ip",
        kind: "rate",
        limit: "requestsPerIp",
        key: { by: "ip" },
        at: FACING_VIEWERS,
        purpose: "Floods from one address (R-EDGE-3, R-EDGE-5)",
    },
    {
        name: "rate-sign-in",
        kind: "rate",
        limit: "signInsPerIp",
        key: { by: "ip" },
        counts: "signIn",
        at: FACING_VIEWERS,
        purpose: "Password guessing and credential stuffing against the application's own sign-in",
    },
    {
        name: "rate-user-pool",
        kind: "rate",
        limit: "signInsPerIp",
        key: { by: "ip" },
        // An office behind one address opens more pages and refreshes more tokens than people guess passwords.
        counts: "guesses",
        at: ["signIn"],
        purpose: "Password guessing and credential stuffing against the user pool",
    },
    {
        name: "rate-per-session",
        kind: "rate",
        limit: "requestsPerUser",
        key: { by: "cookie", name: SESSION_COOKIE },
        at: FACING_VIEWERS,
        purpose: "One signed-in browser, from however many addresses (R-EDGE-3)",
    },
    {
        name: "rate-per-user",
        kind: "rate",
        limit: "requestsPerUser",
        key: { by: "header", name: USER_HEADER },
        at: ["behindCdn"],
        purpose: "One token subject, over all its tokens and addresses (R-EDGE-3)",
    },
    {
        name: "rate-per-token",
        kind: "rate",
        limit: "requestsPerUser",
        key: { by: "header", name: "authorization" },
        at: ["alone"],
        purpose: "One bearer token, where no CDN decodes its subject (R-EDGE-3)",
    },
    {
        name: "oversize-headers",
        kind: "oversizeHeaders",
        at: WEB,
        purpose:
            "Headers that no rule sees: attacks behind 8 KB of others, and the identity that limits count by, which the CDN puts last",
    },
    {
        name: "disguised-path",
        kind: "disguisedPath",
        at: ["behindCdn", "alone"],
        purpose: "`//api/x` and `/%61pi/x`, which would pass the listener's token check and still reach Rails' API",
    },
    {
        name: "known-bad-inputs",
        kind: "managed",
        group: "AWSManagedRulesKnownBadInputsRuleSet",
        wcu: 200,
        at: [...WEB, "signIn"],
        purpose: "Exploits of known holes: Log4Shell, Host header and deserialisation tricks",
    },
    {
        name: "common",
        kind: "managed",
        group: "AWSManagedRulesCommonRuleSet",
        wcu: 700,
        at: WEB,
        purpose: "Cross-site scripting, path traversal, file inclusion, request forgery towards instance metadata",
    },
    {
        name: "sql-injection",
        kind: "managed",
        group: "AWSManagedRulesSQLiRuleSet",
        wcu: 200,
        at: WEB,
        purpose: "SQL injection in query, body, cookies and path",
    },
    {
        name: "linux",
        kind: "managed",
        group: "AWSManagedRulesLinuxRuleSet",
        wcu: 200,
        // It reads path, query and headers, which come to the load balancer as they came to the CDN; what the CDN answers
        // itself reaches no Linux. A lone web ACL has no units left for it; the common group has file inclusion too.
        at: ["behindCdn"],
        purpose:
            "Local file inclusion on Linux, which the Rails container is; the PHP and Windows groups do not fit it",
    },
    {
        name: "bot-control",
        kind: "managed",
        group: "AWSManagedRulesBotControlRuleSet",
        wcu: 50,
        optional: "botControl",
        // It refuses whoever is no browser: the canary, a mobile application, a client of the API.
        spares: "programs",
        at: FACING_VIEWERS,
        purpose: "Scrapers and scanners that say what they are; charged by the request, hence optional",
    },
];

/** Beyond this sum AWS charges extra for every request ("AWS WAF web ACL capacity units"); the hard limit is 5,000. */
export const WCU_BUDGET = 1500;

/** The rows of one web ACL, in order of evaluation. */
export function rulesAt(
    placement: WafPlacement,
    settings: { botControl: boolean; blockedCountries: boolean },
): WafRow[] {
    return WAF_RULES.filter(
        (row) =>
            row.at.includes(placement) &&
            (row.kind !== "geo" || settings.blockedCountries) &&
            (row.kind !== "managed" || row.optional === undefined || settings[row.optional]),
    );
}

/** How many paths the rules of a row match. */
export interface WafPaths {
    readonly signInPaths: readonly string[];
    readonly protectedPaths: readonly string[];
}

/** Capacity units of one row. */
export function wcuOf(row: WafRow, { signInPaths, protectedPaths }: WafPaths): number {
    switch (row.kind) {
        case "managed":
            return row.wcu + (row.spares === undefined ? 0 : WCU.regex + WCU.transformation);
        case "geo":
            return WCU.geo;
        case "oversizeHeaders":
            // Headers, and cookies.
            return 2 * (WCU.size + WCU.transformation);
        case "disguisedPath":
            // Decoded and normalised, against as sent.
            return protectedPaths.length * (2 * WCU.stringMatch + 3 * WCU.transformation);
        case "rate": {
            const key = row.key.by === "ip" ? 0 : WCU.customKey + WCU.transformation;
            return WCU.rate + key + scopeWcu(row.counts, signInPaths.length);
        }
    }
}

/** The method, and each path of the sign-in, by one transformation each; or the method, and the tokens' path by two. */
function scopeWcu(counts: RateScope | undefined, signInPaths: number): number {
    switch (counts) {
        case "signIn":
            return (signInPaths + 1) * (WCU.stringMatch + WCU.transformation);
        case "guesses":
            return 2 * WCU.stringMatch + 3 * WCU.transformation;
        case undefined:
            return 0;
    }
}

/** Capacity units of a web ACL. */
export function wcuSum(rows: readonly WafRow[], paths: WafPaths): number {
    return rows.reduce((sum, row) => sum + wcuOf(row, paths), 0);
}

/**
 * Refuses names in `countOnly` that would silently change nothing.
 *
 * @throws Error for a rule that no web ACL has, or a part of a rule that is no managed group, with what is allowed
 */
export function checkCountOnly(countOnly: readonly string[]): void {
    for (const name of countOnly) {
        const [rule, part, ...more] = name.split("/");
        const row = WAF_RULES.find((r) => r.name === rule);
        if (row === undefined || more.length > 0 || (part !== undefined && (part === "" || row.kind !== "managed"))) {
            const groups = WAF_RULES.filter((r) => r.kind === "managed").map((r) => r.name);
            throw new Error(
                `edge:countOnly names "${name}", which no web ACL has. Allowed are ${WAF_RULES.map((r) => r.name).join(", ")}; ` +
                    `of ${groups.join(", ")} a single rule too, as AWS names it: common/SizeRestrictions_BODY.`,
            );
        }
    }
}
