/**
 * The OWASP Top 10 against the edge: which rule of components/edge-tier/waf-rules.ts or resource answers each category, and
 * what only the application can do (R-EDGE-4). docs/owasp.md is written from it.
 */
import { markdownDocument, markdownTable } from "./markdown";

export interface OwaspRow {
    readonly category: string;
    /** Names of rules of `WAF_RULES`. */
    readonly rules: readonly string[];
    /** What else of the platform carries it. */
    readonly platform: string;
    /** What remains with the application, and why the edge cannot do it. */
    readonly application: string;
}

const ACCESS = {
    rules: ["disguised-path", "common", "linux", "rate-per-user"],
    platform: "Listener rules demand a valid token, and the role's group, on every API path (R-EDGE-7)",
    application: "Whose record a user may read: only the application knows who owns it (Pundit, scoped queries)",
};
const CRYPTO = {
    rules: [],
    platform: "TLS 1.3 at the CDN, HSTS, HTTPS to the origin, own KMS keys on every store",
    application: "Encrypting fields of its own (Active Record Encryption); no web ACL rule can see what is stored",
};
const INJECTION = {
    rules: ["sql-injection", "common", "known-bad-inputs", "linux", "oversize-headers"],
    platform: "A default Content-Security-Policy at the CDN",
    application: "Bound parameters and escaped output stay the first defence; a filter is the second",
};
const DESIGN = {
    rules: ["rate-per-ip", "rate-per-user", "rate-per-session", "rate-sign-in"],
    platform: "Limits on every identity and address, so that a missing limit of the design is bounded",
    application: "Business rules: a well-formed request that should not be allowed looks like any other",
};
const CONFIGURATION = {
    rules: ["common", "known-bad-inputs"],
    platform: "Security headers by default, one entry point, CrossGuard policies on every deployment",
    application: "Rails' own settings (debug pages off, allowed hosts) are set in the image",
};
const COMPONENTS = {
    rules: ["known-bad-inputs", "linux"],
    platform: "ECR scans each image on push and continuously; images are deployed by digest",
    application: "Updating gems: a web ACL delays an exploit, it does not mend the hole",
};
const AUTHENTICATION = {
    rules: ["rate-sign-in", "rate-user-pool", "ip-reputation", "anonymous-ip"],
    platform:
        "Cognito: password policy, MFA, short tokens, refresh-token rotation; sign-in and recovery do not tell who has an account, sign-up does (by rate)",
    application: "Ending its own sessions at sign-out",
};
const INTEGRITY = {
    rules: ["known-bad-inputs"],
    platform: "Immutable image tags, deployment by digest, token signatures checked at the load balancer",
    application: "Not deserialising what a client sent (Marshal, YAML.unsafe_load)",
};
const LOGGING = {
    rules: [],
    platform: "Access logs of CDN, load balancer and web ACLs, CloudTrail, alarms with runbooks (R-EDGE-8)",
    application: "Logging who did what in business terms",
};
const SSRF = {
    rules: ["common"],
    platform: "EC2MetaDataSSRF rules, IMDSv2, outbound paths limited to the flows table",
    application: "Checking the addresses that it is asked to fetch",
};
const EXCEPTIONS = {
    rules: [],
    platform:
        "A failed token check and an unknown path are refused by default; a failing task is taken out and replaced",
    application:
        "Failing closed inside the application, and error pages that tell nothing: the edge sees only the answer",
};

/** By edition. OWASP published the 2025 edition as the successor of 2021. */
export const OWASP = {
    "2021": [
        { category: "A01 Broken Access Control", ...ACCESS },
        { category: "A02 Cryptographic Failures", ...CRYPTO },
        { category: "A03 Injection", ...INJECTION },
        { category: "A04 Insecure Design", ...DESIGN },
        { category: "A05 Security Misconfiguration", ...CONFIGURATION },
        { category: "A06 Vulnerable and Outdated Components", ...COMPONENTS },
        { category: "A07 Identification and Authentication Failures", ...AUTHENTICATION },
        { category: "A08 Software and Data Integrity Failures", ...INTEGRITY },
        { category: "A09 Security Logging and Monitoring Failures", ...LOGGING },
        { category: "A10 Server-Side Request Forgery", ...SSRF },
    ],
    "2025": [
        // 2025 counts server-side request forgery to broken access control.
        { category: "A01 Broken Access Control", ...ACCESS, platform: `${ACCESS.platform}; ${SSRF.platform}` },
        { category: "A02 Security Misconfiguration", ...CONFIGURATION },
        { category: "A03 Software Supply Chain Failures", ...COMPONENTS },
        { category: "A04 Cryptographic Failures", ...CRYPTO },
        { category: "A05 Injection", ...INJECTION },
        { category: "A06 Insecure Design", ...DESIGN },
        { category: "A07 Authentication Failures", ...AUTHENTICATION },
        { category: "A08 Software or Data Integrity Failures", ...INTEGRITY },
        { category: "A09 Security Logging and Alerting Failures", ...LOGGING },
        { category: "A10 Mishandling of Exceptional Conditions", ...EXCEPTIONS },
    ],
} as const satisfies Record<string, readonly OwaspRow[]>;

export function files(): Readonly<Record<string, string>> {
    const editions = Object.entries<readonly OwaspRow[]>(OWASP).flatMap(([year, rows]) => [
        `## ${year}`,
        markdownTable(
            ["category", "web ACL rules", "the platform", "the application's"],
            rows.map(({ category, rules, platform, application }) => [
                category,
                rules.map((name) => `\`${name}\``).join(", ") || "none: nothing in a request shows it",
                platform,
                application,
            ]),
        ),
    ]);
    const parts = [
        "# OWASP Top 10: who answers what",
        "Rules are those of `components/edge-tier/waf-rules.ts` (R-EDGE-4).",
        ...editions,
    ];
    return { "docs/owasp.md": markdownDocument("docs/owasp.ts", parts) };
}
