import { z } from "zod";
import { FURTHER_NAME } from "../../components/edge-tier/additional-names";
import { deletionGuard, logDays, onceEach } from "./shared";

/** Lengths: the component knows (components/edge-tier/validate.ts), for they hang on who issues the tokens. */
const hostname = /^(?=.{4,64}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const zoneId = z.string().regex(/^Z[A-Z0-9]{8,31}$/, "must be the id of a public hosted zone");
/** ALB and CloudFront: case-sensitive, `*` matches any run of characters. */
const pathPattern = z.string().regex(/^\/[\w./*?-]{0,127}$/, 'must be a path pattern such as "/api/*"');

/** Configuration of the edge layer (`edge:*`). R-EDGE-1 to R-EDGE-8. */
export const edgeSchema = {
    domainName: z
        .string()
        .regex(hostname, "must be a lower-case domain name such as integers.example.com")
        .describe(
            "Name that viewers use, at most 58 characters with Cognito; load balancer, sign-in pages and certificates get " +
                "names below it (R-EDGE-2). Another one later, with a pause: operator guide",
        ),
    hostedZoneId: zoneId
        .optional()
        .describe(
            "Id of a public hosted zone for domainName in this account; without it the layer creates one, and you delegate it once. " +
                "Another one later: operator guide",
        ),
    additionalNames: z
        .record(
            z.string().regex(FURTHER_NAME, "must be a lower-case domain name such as www.example.com"),
            z.discriminatedUnion("dns", [
                z.strictObject({ dns: z.literal("route53"), hostedZoneId: zoneId.optional() }),
                z.strictObject({ dns: z.literal("elsewhere") }),
            ]),
        )
        .default({})
        .describe(
            "Further names that serve the same application, at most 8: { dns: route53 } for names below domainName, { dns: route53, " +
                "hostedZoneId: ... } for names of another zone in this account, { dns: elsewhere } where you make the records " +
                "yourself, as for a name that another system still serves (docs/runbooks/edge-dns.md)",
        ),
    identity: z
        .discriminatedUnion("provider", [
            z.strictObject({
                provider: z.literal("cognito"),
                mfa: z.enum(["optional", "required"]).default("optional"),
                threatProtection: z.boolean().default(false),
                accessTokenMinutes: z.int().min(5).max(60).default(15),
                refreshTokenDays: z.int().min(1).max(365).default(30),
                emailSender: z
                    .strictObject({
                        identityArn: z
                            .string()
                            .regex(/^arn:[\w-]+:ses:[\w-]+:\d{12}:identity\/.+$/, "must be the ARN of an SES identity"),
                        from: z.string().min(3),
                    })
                    .optional(),
            }),
            z.strictObject({
                provider: z.literal("external"),
                issuer: z.url({ protocol: /^https$/ }).max(256),
                jwksUrl: z.url({ protocol: /^https$/ }).max(256),
                audience: z.string().min(1).max(256),
                audienceFormat: z.enum(["single-string", "string-array"]).default("single-string"),
                rolesClaim: z.string().min(1),
                rolesFormat: z.enum(["string-array", "space-separated-values"]).default("string-array"),
            }),
        ])
        .default({
            provider: "cognito",
            mfa: "optional",
            threatProtection: false,
            accessTokenMinutes: 15,
            refreshTokenDays: 30,
        })
        .describe(
            "Who issues tokens: the layer's own Cognito user pool, or an external issuer (R-EDGE-7). mfa optional asks for a second factor who " +
                "has one, and Cognito's pages set none up: the application must, or take required. threatProtection refuses " +
                "compromised passwords (not at a sign-in by SRP, where Cognito sees none) and high-risk sign-ins without a " +
                "second factor; AWS charges per user. Without an emailSender Cognito sends the pool's codes itself, limited to a " +
                "number per day that AWS calls too low for production. An external issuer signs by RS256 and has at most 10 keys, " +
                "of 2,048 bits each: the load balancer answers 401 to others. Another provider later deletes the pool with its users",
        ),
    roles: z
        .record(
            z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, "must be a lower-case name"),
            z.strictObject({
                // Cognito API, CreateGroup.
                description: z.string().min(1).max(2048),
                precedence: z.int().min(0).max(99),
                paths: onceEach(pathPattern).max(3),
            }),
        )
        .default({
            admin: { description: "Administers users and counters", precedence: 0, paths: ["/api/admin*"] },
            member: { description: "Uses counters of its own", precedence: 10, paths: [] },
        })
        .describe(
            "Roles of users, carried by their tokens, and the API paths that only the role opens (R-EDGE-7). Another name, or a " +
                "precedence that is taken: operator guide",
        ),
    api: z
        .strictObject({ paths: onceEach(pathPattern).min(1).max(3), publicPaths: onceEach(pathPattern).max(3) })
        .default({ paths: ["/api/*"], publicPaths: [] })
        .describe(
            "API paths that need a valid token, and publicPaths that need none, below them or elsewhere: name webhooks here. " +
                "Programs may call both: anonymous-ip and bot control do not look at them (R-EDGE-7)",
        ),
    signInPaths: onceEach(z.string().regex(/^\/[\w./-]{1,127}$/, "must be a path"))
        .min(1)
        .max(3)
        .default(["/users/sign_in"])
        .describe("The application's own sign-in, matched as prefixes, limited more strictly (R-EDGE-3)"),
    staticPaths: onceEach(pathPattern)
        .min(1)
        .max(10)
        .default(["/assets/*", "/packs/*", "/favicon.ico", "/robots.txt"])
        .describe("Paths that the CDN caches and takes from the assets bucket (R-EDGE-6)"),
    rateLimits: z
        .strictObject({
            requestsPerIp: z.int().min(10).max(2_000_000_000),
            requestsPerUser: z.int().min(10).max(2_000_000_000),
            signInsPerIp: z.int().min(10).max(2_000_000_000),
        })
        .default({ requestsPerIp: 2000, requestsPerUser: 1000, signInsPerIp: 100 })
        .describe(
            "Requests in 5 minutes from one address (requestsPerIp), by one user (requestsPerUser), and attempts to sign in from one " +
                "address (signInsPerIp). A sign-in counts two or three times at the user pool (name, password, code) and once at the " +
                "application; pages and tokens do not count (R-EDGE-3)",
        ),
    countOnly: onceEach(z.string().min(1))
        .default([])
        .describe(
            "Web ACL rules that only count and do not block, for example while you roll them out: by name, or one rule of a managed " +
                "group, such as common/SizeRestrictions_BODY (R-EDGE-4)",
        ),
    blockedCountries: onceEach(z.string().regex(/^[A-Z]{2}$/, "must be ISO 3166 codes of two letters, such as GB"))
        .default([])
        .describe("Countries whose addresses are refused"),
    botControl: z
        .boolean()
        .default(false)
        .describe(
            "AWS's bot control rules: 10 USD a month and 1 USD per million requests, on top of the web ACL's price",
        ),
    priceClass: z
        .enum(["PriceClass_100", "PriceClass_200", "PriceClass_All"])
        .default("PriceClass_100")
        .describe("CDN locations: 100 is North America and Europe, 200 adds Asia and Africa, All is all"),
    originSecretGenerations: z
        .array(z.int().min(1))
        .min(1)
        .max(2)
        .default([1])
        .describe(
            "Generations of the secret between CDN and load balancers; [1, 2], [2, 1], [2] is a rotation, each deployed before " +
                "the next (R-EDGE-6)",
        ),
    shieldAdvanced: z
        .strictObject({ acknowledgeMonthlyCost: z.number() })
        .optional()
        .describe(
            "Shield Advanced; acknowledgeMonthlyCost must name its price, 3000 USD a month for a year (R-EDGE-5). Taken out " +
                "again, the subscription stays and renews itself: AWS lets you end that in the last 30 days of its year alone " +
                "(`aws shield update-subscription --auto-renew DISABLED`)",
        ),
    accessLogDays: z.int().min(90).max(3653).default(365).describe("Days that access logs are kept in S3 (R-EDGE-8)"),
    wafLogDays: logDays.default(90).describe("Retention of the web ACLs' log groups in days (R-EDGE-8)"),
    deletionGuard: deletionGuard
        .default({ protect: true })
        .describe(
            "Guards load balancer, zone, user pool, buckets and the CDN's key: { protect: true }, or { protect: false, reason: ... }. " +
                "Default: { protect: true }",
        ),
};
