/** Refuses what AWS would refuse halfway through the edge. Pure. */
import { CLOUDFRONT_REGION } from "../shared/cloudfront-region";
import { HEALTH_PATH } from "../shared/health-path";
import { checkLogDays, checkWholeNumber } from "../shared/ranges";
import type { EdgeTierArgs, ShieldAdvanced } from "./args";
import { COUNTRIES } from "./countries";
import { checkIdentity } from "./validate-identity";
import { covers } from "./listener-rules";
import { signInHost } from "./sign-in-host";

/** "The length of the domain name (technically, the Common Name) cannot exceed 64 octets" (ACM API, RequestCertificate). */
const LONGEST_COMMON_NAME = 64;
/** Cognito API, CreateUserPoolDomain: Domain. */
const LONGEST_SIGN_IN_HOST = 63;

/** WAF API, RateBasedStatement: Limit. */
const RATE_LIMITS = { least: 10, most: 2_000_000_000 };

/** US dollars a month, for a year, for the whole organisation, beside data-transfer fees (AWS Shield pricing). */
const SHIELD_ADVANCED_MONTHLY_USD = 3000;

const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Characters that the domain may have: the certificate's name, and `auth.<domain>` where Cognito issues the tokens. */
function longestDomain(provider: EdgeTierArgs["identity"]["provider"]): number {
    return provider === "cognito" ? LONGEST_SIGN_IN_HOST - signInHost("").length : LONGEST_COMMON_NAME;
}

type Checked = Pick<
    EdgeTierArgs,
    | "domainName"
    | "identity"
    | "rateLimits"
    | "blockedCountries"
    | "api"
    | "roles"
    | "signInPaths"
    | "staticPaths"
    | "originSecretGenerations"
    | "accessLogDays"
    | "wafLogDays"
    | "healthPath"
>;

/** @throws Error with what was found and what is allowed */
export function checkEdge(args: Checked): void {
    const { domainName, identity } = args;
    const most = longestDomain(identity.provider);
    if (!DOMAIN.test(domainName) || domainName.length > most) {
        throw new Error(
            `edge:domainName is "${domainName}" (${domainName.length} characters); allowed is a lower-case name of at most ${most}, ` +
                `e.g. integers.example.com: ACM takes 64 as a certificate's name, Cognito 63 for auth.<domain>.`,
        );
    }
    checkIdentity(identity);
    for (const [name, limit] of Object.entries(args.rateLimits)) {
        checkWholeNumber(`edge:rateLimits.${name}`, limit, RATE_LIMITS.least, RATE_LIMITS.most);
    }
    checkWholeNumber("edge:signInPaths: their number", args.signInPaths.length, 1, 3);
    checkWholeNumber("edge:staticPaths: their number", args.staticPaths.length, 1, 10);
    checkStaticPaths(args);
    checkHealthPath(args);
    checkGenerations(args.originSecretGenerations);
    const unknown = args.blockedCountries.filter((code) => !COUNTRIES.includes(code));
    if (unknown.length > 0) {
        throw new Error(
            `edge:blockedCountries has ${unknown.join(", ")}; AWS WAF knows the two-letter codes of ISO 3166 alone, e.g. GB.`,
        );
    }
    checkWholeNumber("edge:accessLogDays", args.accessLogDays, 90, 3653);
    checkLogDays("edge:wafLogDays", args.wafLogDays);
}

/** What the CDN takes from the bucket by GET never reaches the application by POST, nor with its cookies. */
function checkStaticPaths({ staticPaths, api, signInPaths, healthPath = HEALTH_PATH }: Checked): void {
    const dynamic = [...api.paths, ...api.publicPaths, ...signInPaths, healthPath];
    for (const path of staticPaths) {
        const taken = dynamic.find((other) => covers(path, other));
        if (taken !== undefined) {
            throw new Error(
                `edge:staticPaths has "${path}", which holds "${taken}" too: the CDN would answer it from the assets, and lets ` +
                    `nothing but reads through. Name paths of files alone, e.g. /assets/*.`,
            );
        }
    }
}

/** The target group asks the tasks themselves; the canary comes through the listener, as anybody. */
function checkHealthPath({ api, roles, healthPath = HEALTH_PATH }: Checked): void {
    const guarded = [...api.paths, ...Object.values(roles).flatMap(({ paths }) => paths)];
    const guard = guarded.find((path) => covers(path, healthPath));
    if (guard !== undefined && !api.publicPaths.some((path) => covers(path, healthPath))) {
        throw new Error(
            `app:healthPath is "${healthPath}", for which "${guard}" of edge:api or edge:roles wants a token: the canary has none. ` +
                `Add it to edge:api.publicPaths, or take another path.`,
        );
    }
}

function checkGenerations(generations: readonly number[]): void {
    const name = "edge:originSecretGenerations";
    const rotation = "[1, 2], [2, 1], [2] is a rotation: docs/runbooks/edge-origin-secret.md";
    checkWholeNumber(`${name}: their number`, generations.length, 1, 2, rotation);
    for (const generation of generations) {
        checkWholeNumber(name, generation, 1, 1_000_000, "each rotation adds one");
    }
    if (generations[0] === generations[1]) {
        throw new Error(`${name} is [${generations.join(", ")}]; allowed are two that differ (${rotation}).`);
    }
}

/** @throws Error unless the price is written down */
export function checkShield({ acknowledgeMonthlyCost }: ShieldAdvanced): void {
    if (acknowledgeMonthlyCost !== SHIELD_ADVANCED_MONTHLY_USD) {
        throw new Error(
            `Shield Advanced: acknowledgeMonthlyCost is ${acknowledgeMonthlyCost}; it costs ` +
                `${SHIELD_ADVANCED_MONTHLY_USD} USD a month for at least 12 months. Write ` +
                `edge:shieldAdvanced.acknowledgeMonthlyCost: ${SHIELD_ADVANCED_MONTHLY_USD}, or take edge:shieldAdvanced away.`,
        );
    }
}

/**
 * An alarm notifies topics of its own region alone.
 *
 * @throws Error where the CDN's alarms have none
 */
export function checkCdnTopics(topics: object | undefined, region: string): void {
    if (topics === undefined && region !== CLOUDFRONT_REGION) {
        throw new Error(
            `Metrics and certificate of the CDN and of sign-in pages are in ${CLOUDFRONT_REGION}, aws:region is ${region}, and an alarm notifies topics of its ` +
                `own region alone. Give the tier cdnAlarmTopics: topics in ${CLOUDFRONT_REGION} (critical, warning, info).`,
        );
    }
}
