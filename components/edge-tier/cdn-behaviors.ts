/** What the CDN caches and how, as data (R-EDGE-6, R-PERF-1). No Pulumi here. */

/** Which cache policy, request policy and origin a path gets. */
export interface Behavior {
    /** Path pattern of CloudFront; `*` is the default behaviour. */
    readonly path: string;
    readonly origin: "app" | "assets";
    readonly cache: "static" | "none";
    /** HTTP methods let through. */
    readonly methods: readonly string[];
    /** CloudFront compresses (Brotli or gzip, by what the viewer accepts) what it caches; Rails compresses the rest. */
    readonly compress: boolean;
    /** Whether the function that names the user runs: only where requests reach the application's API. */
    readonly identity: boolean;
}

const READ = ["GET", "HEAD", "OPTIONS"];
const ALL = [...READ, "PUT", "POST", "PATCH", "DELETE"];

/** Static paths come from the bucket, or from Rails where the bucket does not have them; the rest passes through. */
export function planBehaviors(staticPaths: readonly string[]): { ordered: Behavior[]; byDefault: Behavior } {
    return {
        ordered: staticPaths.map((path) => ({
            path,
            origin: "assets",
            cache: "static",
            methods: READ,
            compress: true,
            identity: false,
        })),
        byDefault: { path: "*", origin: "app", cache: "none", methods: ALL, compress: true, identity: true },
    };
}

/**
 * Ids of CloudFront's managed policies (CloudFront Developer Guide, "Use managed cache policies" and "Use managed origin
 * request policies"); the same in every account.
 */
export const MANAGED_POLICIES = {
    cachingDisabled: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
    /** Every header, cookie and query string, Host included: Rails builds its URLs from it. */
    allViewer: "216adef6-5c7f-47e4-b989-5492eafa07d3",
} as const;

/** Seconds that fingerprinted assets stay: their name changes with their content. */
export const STATIC_TTL = { min: 1, byDefault: 86_400, max: 31_536_000 } as const;

/** Seconds that CloudFront waits for the origin's next byte: twice what a statement may take. It takes 1 to 120 (CloudFront API, CustomOriginConfig). */
export const ORIGIN_READ_SECONDS = 60;

/** Answers of the bucket after which the application is asked: S3 answers 403 for an object that does not exist. */
export const FAILOVER_STATUS_CODES = [403, 404, 500, 502, 503, 504];

/**
 * Errors that CloudFront would cache for ten seconds even where caching is off: one user's 403 would be everybody's at
 * that path, and an attacker could keep an error there. It heeds `no-store`, `no-cache` and `private` for 404, 414 and
 * 501 only, and never caches 416 (CloudFront Developer Guide, "Control how long CloudFront caches errors").
 */
export const UNCACHED_ERRORS = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

/**
 * Default for pages that send no policy of their own; Rails' own wins, since it knows its nonces. The browser exchanges
 * the sign-in's code for tokens, and refreshes them, at `signInOrigin` (docs/decisions/0024). A form may redirect there
 * too, which Chrome and Safari check against `form-action`.
 */
export function defaultCsp(signInOrigin: string): string {
    return [
        "default-src 'self'",
        `connect-src 'self' ${signInOrigin}`,
        "object-src 'none'",
        "base-uri 'self'",
        `form-action 'self' ${signInOrigin}`,
        "frame-ancestors 'none'",
        "upgrade-insecure-requests",
    ].join("; ");
}
