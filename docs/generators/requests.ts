/** docs/requests.md: what the edge does with the requests of a Rails application, and what Rails must know of it. */
import { ORIGIN_READ_SECONDS, STATIC_TTL } from "../../components/edge-tier/cdn-behaviors";
import { CALLBACK_PATH, SCOPES } from "../../components/edge-tier/user-directory";
import { SESSION_COOKIE, USER_HEADER } from "../../components/edge-tier/waf-rules";
import { INSPECTED_BYTES } from "../../components/edge-tier/waf-statements";
import { HEALTH_PATH } from "../../components/shared/health-path";
import { KEEP_ALIVE_SECONDS } from "../../components/shared/keep-alive";
import { edgeSchema } from "../../stacks/schemas/edge";
import { markdownDocument, markdownTable } from "../markdown";

const LIMITS = edgeSchema.rateLimits.parse(undefined);
const counted = (rule: string) => `\`edge:countOnly: [${rule}]\``;

/** What Rails must be told, since nothing of the platform can. */
const RAILS: readonly (readonly [what: string, why: string])[] = [
    [
        `\`config.force_ssl\` with \`config.ssl_options = { redirect: { exclude: ->(r) { r.path == "${HEALTH_PATH}" } } }\`, or with \`config.assume_ssl\``,
        `Load balancer and container request \`${HEALTH_PATH}\` (\`app:healthPath\`) over plain HTTP and accept only 200. Every other request has \`X-Forwarded-Proto: https\`. \`assume_ssl\` alone leaves cookies without \`Secure\`.`,
    ],
    [
        `\`config.hosts = [ENV["APPLICATION_HOST"], "origin.#{ENV["APPLICATION_HOST"]}", *ENV.fetch("APPLICATION_ADDITIONAL_HOSTS", "").split(",")]\`, and \`config.host_authorization = { exclude: ->(r) { r.path == "${HEALTH_PATH}" } }\``,
        "The CDN removes a viewer's `X-Forwarded-Host`; without a CDN nothing does, and any `Host` reaches Rails, which builds links from it. Health checks send an IP address as host; requests for assets that the bucket lacks send `origin.<domain>`.",
    ],
    [
        "`request.remote_ip` as it is, without trusted proxies",
        "The last address of `X-Forwarded-For` is the viewer's, with a CDN and without. `rate_limit` and Rack::Attack can count by it. Rack's own `ip` is the load balancer's, the same for all viewers, where `network:cidrBlock` lies outside 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16. Without a CDN, Rack 3 needs `Rack::Request.forwarded_priority = [:x_forwarded]`; otherwise it trusts a viewer's `Forwarded` first; and Rails needs `config.action_dispatch.ip_spoofing_check = false`, or answers 500 to whoever sends `Client-Ip`.",
    ],
    [
        "A `content_security_policy` of your own, with nonces",
        "Pages without one get the CDN's default, `default-src 'self'` and nothing inline: the import map of importmap-rails and `style` attributes do not work under it. Name a bucket of direct uploads in `connect_src` and, where pages show what lies in it, `img_src`; the sign-in host in `connect_src` and `form_action`.",
    ],
    [
        `A session cookie of the name \`${SESSION_COOKIE}\`, kept in Redis`,
        "The limit per browser counts by this cookie. A cookie that holds the session itself changes with each response, so it would limit nobody.",
    ],
    [
        `With Cognito, a page at \`${CALLBACK_PATH}\`, and \`/\` for who has signed out`,
        `\`SIGN_IN_URL\` returns to \`https://<name>${CALLBACK_PATH}\` and \`https://<name>/\` of each name, to the letter; any other is refused (\`redirect_mismatch\`). The client \`TOKEN_CLIENT_ID\` has no secret: code with PKCE, scopes \`${SCOPES.join(" ")}\`, and the browser exchanges the code. An issuer of your own has the addresses that you register there.`,
    ],
    [
        '`config.action_mailer.default_url_options = { host: ENV["APPLICATION_HOST"], protocol: "https" }`',
        "A job knows no request: links in e-mails have the host that stands here, and `rails new` writes `example.com`.",
    ],
    ["`Rack::Deflater`", "CloudFront compresses only what it caches: the static paths."],
    [
        "A short `Cache-Control` for files that keep their name (`/robots.txt`, `/favicon.ico`)",
        `The CDN caches a static path as long as the response says, up to ${STATIC_TTL.max / 86_400} days, or for a day if it says nothing. The query string is not part of the cache key.`,
    ],
    [
        `No use of the header \`${USER_HEADER}\``,
        "It is for the web ACL only. Except on paths that the listener guards, nobody has checked the signature of the token that it comes from ([decision 24](decisions/0024-tokens-are-verified-at-the-edge-alone.md)).",
    ],
];

/** What happens to a request, and what to do where that is not wanted. */
const REQUESTS: readonly (readonly [request: string, what: string, todo: string])[] = [
    [
        "`/api/*` with an access token, from any program (curl, Faraday, okhttp) at any provider",
        "Reaches Rails. Without a token, with an expired or forged one, or without the role's group: 401 from the load balancer.",
        "",
    ],
    [
        `\`${HEALTH_PATH}\`, from the canary or any uptime monitor`,
        "200 from Rails; `anonymous-ip` and bot control do not apply. It needs a `User-Agent`, as every request does. The load balancer's own checks do not pass a web ACL.",
        "",
    ],
    [
        "Sign-in, one-time code, forgotten password, sign-out, refreshing tokens",
        "On `auth.<domain>`, behind a web ACL of its own: it counts what is posted there, not pages or tokens. A used refresh token works for 30 s more. They stay in the first region ([decision 76](decisions/0076-sign-in-is-of-the-first-region.md)).",
        "`edge:rateLimits.signInsPerIp` ([edge-waf](runbooks/edge-waf.md))",
    ],
    [
        "A CORS preflight to `/api/*`",
        "401: browsers send no token with it. The API is for pages of its own origin and for clients that are not browsers.",
        "Serve the pages from the same domain",
    ],
    [
        "A webhook",
        "403 where `anonymous-ip` or bot control applies, because the sender is a program at a hosting provider.",
        "`edge:api.publicPaths: [/webhooks/*]`; check its signature in Rails",
    ],
    ["… without `User-Agent`", "403 everywhere", counted("common/NoUserAgent_HEADER")],
    [
        "A body of more than 8,192 bytes: uploads, long forms, many a webhook",
        "403. The web ACLs see the first 16 KB at the CDN and 8 KB at the load balancer.",
        `Direct uploads to a bucket (Active Storage); where that cannot be, ${counted("common/SizeRestrictions_BODY")}: no rule then sees what comes after these bytes`,
    ],
    [
        `Headers of more than ${INSPECTED_BYTES.toLocaleString("en")} bytes together, cookies included, or more than 200 of either`,
        "403: AWS WAF sees no more of them. With a CDN some hundred bytes are its own.",
        `Shorten the cookies; or ${counted("oversize-headers")}: no rule, and no limit per user, then sees what comes after these bytes`,
    ],
    ["A query of more than 2,048 bytes", "403", `Shorten it; or ${counted("common/SizeRestrictions_QUERYSTRING")}`],
    [
        "A path of more than 1,024 bytes, or one that ends in `.log`, `.ini` or the like: files of Active Storage, whose name ends their path",
        "403. A letter outside ASCII counts six bytes or more.",
        `${counted("common/SizeRestrictions_URIPATH")}, ${counted("common/RestrictedExtensions_URIPATH")}; in a query \`common/RestrictedExtensions_QUERYARGUMENTS\``,
    ],
    [
        "HTML in a body (Action Text), SQL in a field, an address such as `http://192.0.2.1/` in a parameter",
        "403 by `CrossSiteScripting_BODY`, by a rule of `sql-injection`, by `GenericRFI_*`, if AWS takes it for an attack",
        `Put that rule of the group into \`edge:countOnly\`, after the log has named it`,
    ],
    ["`../../` in a path, `//api/x`, `/%61pi/x`, Log4Shell in a header, XSS or SQL in a query", "403", ""],
    [
        "More than the limits",
        `429 with \`Retry-After\`. In five minutes: ${LIMITS.requestsPerIp} from one address, assets included; ${LIMITS.requestsPerUser} from one session or token's user; ${LIMITS.signInsPerIp} sign-in attempts from one address. A client that sends neither cookie nor token counts by its address only.`,
        "`edge:rateLimits`; an office behind one address needs more of the first, and so does a load test",
    ],
    [
        "A websocket (Action Cable)",
        `Reaches Rails, with an \`Origin\` that it takes by default. A side that is silent for ${KEEP_ALIVE_SECONDS.loadBalancer} s is closed, which Action Cable's ping every 3 s prevents; a deployment closes it after 60 s, and the client comes back.`,
        "A mobile application's socket with bot control: `edge:api.publicPaths: [/cable]`",
    ],
    [
        "A slow answer, a stream of events",
        `At most ${ORIGIN_READ_SECONDS} s to the first byte, and between bytes; then 504. A GET or HEAD that timed out is first sent again, three times in all.`,
        "A job, or a byte now and then",
    ],
    [
        "An asset that is missing",
        "The bucket, then Rails; a 404, like every error, is not cached at the CDN unless its own `max-age` says so.",
        "",
    ],
    [
        "A static file that was replaced under its name, or should never have been there",
        "The CDN answers with it for as long as its `Cache-Control` said.",
        "`aws cloudfront create-invalidation --distribution-id <distributionId of layer edge> --paths '/robots.txt'`; browsers keep theirs",
    ],
    ["POST to a static path", "403 of the CDN", "`edge:staticPaths` holds paths of files alone"],
    ["GET with a body", "403 of the CDN", "POST"],
    [
        "A request that is not as RFC 7230 has it: a blank in a header's name, an empty header, a letter outside ASCII in one (a cookie that a script set), `Content-Length: 0` of a GET (older clients for Ruby, Netty, .NET); a header with `_` in its name",
        "400 of the load balancer (desync mitigation, strictest: the access log's `classification_reason`); the header is dropped",
        "Mend the client; a script encodes what it puts into a cookie",
    ],
    ["A client without TLS 1.3 (Windows 10's own, Android 9, Java 8 before 8u341)", "No connection (R-EDGE-2)", ""],
    [
        "IPv6, HTTP/2, HTTP/3",
        "With a CDN; without one IPv4 and HTTP/1.1: a body in HTTP/2 could pass the web ACL (CVE-2026-13763). gRPC: no.",
        "",
    ],
];

export function files(): Readonly<Record<string, string>> {
    const parts = [
        "# Requests: what gets through the edge, and what Rails must know of it",
        "Tests of it: `test/unit/edge-tier/requests.test.ts`. Which rule refused a request: [edge-waf](runbooks/edge-waf.md). The second " +
            "region answers the same way after a failover, behind the same CDN.",
        "## What Rails must be told",
        markdownTable(["set", "because"], RAILS),
        "## What happens to",
        markdownTable(["request", "what happens", "where that is not wanted"], REQUESTS),
        "What an `edge:countOnly` entry lets through, it lets through on every path; the rule still counts, in the metrics and in the log.",
    ];
    return { "docs/requests.md": markdownDocument("docs/generators/requests.ts", parts) };
}
