import * as assert from "node:assert";
import * as vm from "node:vm";
import { planBehaviors } from "../../../components/edge-tier/cdn-behaviors";
import { viewerIdentityCode } from "../../../components/edge-tier/viewer-identity";
import { valueOf } from "../mocks";
import { recordEdge } from "./fixture";

interface Headers {
    [name: string]: { value: string };
}
/** With `$` as Perl reads it, and so CloudFront: the end, or before a last line break. */
const asPerl = (code: string) => code.replaceAll("$/", "\\n?$/");
/** Runs the function's own source as CloudFront does: with an event, for the request that goes on. */
function viewerRequest(headers: Headers): Headers {
    const context = vm.createContext({ Buffer, event: { request: { headers } } });
    vm.runInContext(`${asPerl(viewerIdentityCode())}; result = handler(event);`, context);
    return (context["result"] as { headers: Headers }).headers;
}
const token = (claims: object) => `Bearer x.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.signature`;
const plain = <T>(value: unknown): T =>
    (value !== null && typeof value === "object" && "value" in value ? value.value : value) as T;

describe("viewer identity function", () => {
    it("names the token's subject", () => {
        const out = viewerRequest({ authorization: { value: token({ sub: "6f1c-42" }) } });
        assert.deepStrictEqual({ ...out["x-integers-user"] }, { value: "6f1c-42" });
    });
    it("removes what the viewer wrote there, with or without a token", () => {
        assert.strictEqual(viewerRequest({ "x-integers-user": { value: "somebody" } })["x-integers-user"], undefined);
        const out = viewerRequest({
            "x-integers-user": { value: "somebody" },
            authorization: { value: token({ sub: "me" }) },
        });
        assert.strictEqual(out["x-integers-user"]!.value, "me");
    });
    it("removes what would tell the application another host or address than the viewer's, or that there are two", () => {
        const sent = {
            host: { value: "a" },
            forwarded: { value: "for=1.2.3.4" },
            "x-forwarded-host": { value: "evil" },
            "client-ip": { value: "1.2.3.4" },
        };
        assert.deepStrictEqual(Object.keys(viewerRequest(sent)), ["host"]);
    });
    it("passes on what is no token, names no one", () => {
        for (const value of ["Bearer", "Bearer x", "Bearer a.b.c", "Basic dTpw", token({}), token({ sub: 7 })]) {
            const out = viewerRequest({ authorization: { value } });
            assert.strictEqual(out["x-integers-user"], undefined, value);
            assert.strictEqual(out["authorization"]!.value, value);
        }
    });
    it("lets no character into a header that could end it", () => {
        for (const sub of ["a\r\nx-admin: 1", "a\n", "\n", "é"]) {
            const out = viewerRequest({ authorization: { value: token({ sub }) } });
            assert.strictEqual(out["x-integers-user"], undefined, JSON.stringify(sub));
        }
    });
    it("names subjects of 1 to 128 characters", () => {
        const named = (sub: string) => viewerRequest({ authorization: { value: token({ sub }) } })["x-integers-user"];
        assert.strictEqual(named("auth0|5f7c.8e@x:y_z")!.value, "auth0|5f7c.8e@x:y_z");
        assert.strictEqual(named("a".repeat(128))!.value.length, 128);
        assert.strictEqual(named("a".repeat(129)), undefined);
        assert.strictEqual(named(""), undefined);
    });
    it("fits CloudFront's 10 kB", () => assert.ok(viewerIdentityCode().length < 10_000));
});

describe("cache behaviours", () => {
    it("cache static paths for reading only, and pass everything else through with every method", () => {
        const { ordered, byDefault } = planBehaviors(["/assets/*"]);
        assert.deepStrictEqual(
            ordered.map((b) => [b.path, b.origin, b.cache, b.methods]),
            [["/assets/*", "assets", "static", ["GET", "HEAD", "OPTIONS"]]],
        );
        assert.strictEqual(byDefault.cache, "none");
        assert.deepStrictEqual(byDefault.methods, ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]);
    });
});

describe("Cdn", () => {
    type Behavior = Record<string, unknown>;
    const distribution = async (...args: Parameters<typeof recordEdge>) => {
        const r = await recordEdge(...args);
        return { r, inputs: r.one("aws:cloudfront/distribution:Distribution").inputs };
    };

    it("speaks TLS 1.3 alone to viewers, with the certificate of its own region, and redirects plain HTTP", async () => {
        const { inputs } = await distribution();
        assert.deepStrictEqual(inputs["viewerCertificate"], {
            acmCertificateArn: "arn:aws:acm:us-east-1:123456789012:Certificate/edge-dns-cdn",
            sslSupportMethod: "sni-only",
            minimumProtocolVersion: "TLSv1.3_2025",
        });
        const behaviors = [inputs["defaultCacheBehavior"], ...(inputs["orderedCacheBehaviors"] as Behavior[])];
        for (const behavior of behaviors as Behavior[]) {
            assert.strictEqual(behavior["viewerProtocolPolicy"], "redirect-to-https");
            assert.strictEqual(behavior["compress"], true);
            assert.strictEqual(behavior["responseHeadersPolicyId"], "edge-cdn-headers-id");
        }
        assert.deepStrictEqual(inputs["aliases"], ["integers.example.com"]);
        // The domain has a record for IPv6.
        assert.strictEqual(inputs["isIpv6Enabled"], true);
    });

    it("caches static paths in Brotli and gzip, and disables caching for the rest", async () => {
        const { r, inputs } = await distribution();
        const cache = r.one("aws:cloudfront/cachePolicy:CachePolicy");
        const parameters = cache.inputs["parametersInCacheKeyAndForwardedToOrigin"] as Record<string, unknown>;
        assert.strictEqual(parameters["enableAcceptEncodingBrotli"], true);
        assert.strictEqual(parameters["enableAcceptEncodingGzip"], true);
        assert.deepStrictEqual(parameters["cookiesConfig"], { cookieBehavior: "none" });
        // By path alone: with the query anybody could ask past the cache, as often as he likes.
        assert.deepStrictEqual(parameters["queryStringsConfig"], { queryStringBehavior: "none" });
        assert.deepStrictEqual(parameters["headersConfig"], { headerBehavior: "none" });
        // A day where the origin says nothing, a year at most: a name changes with its content.
        const { minTtl, defaultTtl, maxTtl } = cache.inputs;
        assert.deepStrictEqual([minTtl, defaultTtl, maxTtl], [1, 86_400, 31_536_000]);
        const ordered = inputs["orderedCacheBehaviors"] as Behavior[];
        assert.deepStrictEqual(
            ordered.map((b) => [b["pathPattern"], b["cachePolicyId"], b["targetOriginId"], b["functionAssociations"]]),
            [
                ["/assets/*", "edge-cdn-static-id", "assets-or-app", []],
                ["/favicon.ico", "edge-cdn-static-id", "assets-or-app", []],
            ],
        );
        const byDefault = inputs["defaultCacheBehavior"] as Behavior;
        // An error is one viewer's, and over when it is over: CloudFront would keep each for ten seconds.
        assert.deepStrictEqual(
            inputs["customErrorResponses"],
            [400, 403, 404, 405, 414, 500, 501, 502, 503, 504].map((errorCode) => ({
                errorCode,
                errorCachingMinTtl: 0,
            })),
        );
        assert.strictEqual(byDefault["cachePolicyId"], "4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
        assert.strictEqual(byDefault["originRequestPolicyId"], "216adef6-5c7f-47e4-b989-5492eafa07d3");
        assert.deepStrictEqual(
            (byDefault["functionAssociations"] as { eventType: string }[]).map((f) => f.eventType),
            ["viewer-request"],
        );
    });

    it("reaches the load balancer over HTTPS with the secret, the bucket by origin access control", async () => {
        const { r, inputs } = await distribution();
        assert.ok("value" in (inputs["origins"] as object), "the origins carry the secret, so they must be secret");
        const [app, bucket] = plain<Record<string, unknown>[]>(inputs["origins"]);
        assert.strictEqual(app!["domainName"], "origin.integers.example.com");
        const config = app!["customOriginConfig"] as Record<string, unknown>;
        assert.strictEqual(config["originProtocolPolicy"], "https-only");
        assert.deepStrictEqual(config["originSslProtocols"], ["TLSv1.2"]);
        const [header] = app!["customHeaders"] as { name: string; value: string }[];
        assert.strictEqual(header!.name, "x-integers-origin");
        assert.match(header!.value, /^[0-9a-f]{64}$/);
        assert.strictEqual(bucket!["originAccessControlId"], "edge-assets-id");
        // A page has many assets, and the bucket's region may be the one that is lost.
        assert.ok((bucket!["connectionAttempts"] as number) * (bucket!["connectionTimeout"] as number) <= 6);
        assert.deepStrictEqual(inputs["originGroups"], [
            {
                originId: "assets-or-app",
                // 403 is what S3 says of an object that is not there.
                failoverCriteria: { statusCodes: [403, 404, 500, 502, 503, 504] },
                members: [{ originId: "assets-bucket" }, { originId: "app" }],
            },
        ]);
        // An origin group fails over for reads alone; CloudFront refuses it other methods.
        for (const behavior of inputs["orderedCacheBehaviors"] as Behavior[]) {
            assert.deepStrictEqual(behavior["allowedMethods"], ["GET", "HEAD", "OPTIONS"]);
        }
        const byDefault = inputs["defaultCacheBehavior"] as Behavior;
        assert.deepStrictEqual(
            [byDefault["targetOriginId"], (byDefault["allowedMethods"] as string[]).length],
            ["app", 7],
        );
        assert.strictEqual(inputs["webAclId"], r.one("aws:wafv2/webAcl:WebAcl", "edge-cdn-waf").state["arn"]);
        const policy = r.one("aws:s3/bucketPolicy:BucketPolicy", "edge-assets-policy").inputs["policy"] as string;
        const statements = (JSON.parse(policy) as { Statement: Record<string, unknown>[] }).Statement;
        assert.deepStrictEqual(
            statements.map((s) => [s["Effect"], s["Principal"], s["Action"]]),
            [
                ["Deny", "*", "s3:*"],
                ["Allow", { Service: "cloudfront.amazonaws.com" }, "s3:GetObject"],
            ],
        );
    });

    it("sends HSTS for two years, and a content policy that the application may replace", async () => {
        const { r } = await distribution();
        const { inputs } = r.one("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy");
        assert.deepStrictEqual(inputs["securityHeadersConfig"], {
            strictTransportSecurity: {
                ...{ accessControlMaxAgeSec: 63_072_000, includeSubdomains: true, preload: true },
                override: true,
            },
            contentSecurityPolicy: {
                contentSecurityPolicy:
                    "default-src 'self'; connect-src 'self' https://auth.integers.example.com; object-src 'none'; " +
                    "base-uri 'self'; form-action 'self' https://auth.integers.example.com; frame-ancestors 'none'; upgrade-insecure-requests",
                override: false,
            },
            contentTypeOptions: { override: true },
            frameOptions: { frameOption: "DENY", override: false },
            referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: false },
        });
        const permissions = "camera=(), geolocation=(), microphone=(), payment=()";
        assert.deepStrictEqual(inputs["customHeadersConfig"], {
            items: [{ header: "Permissions-Policy", value: permissions, override: false }],
        });
        // What the origin runs on is nobody's business.
        assert.deepStrictEqual(inputs["removeHeadersConfig"], {
            items: [{ header: "Server" }, { header: "X-Powered-By" }],
        });
    });

    it("delivers its access logs to the log bucket, by the region that CloudFront logs from", async () => {
        const { r } = await distribution();
        const source = r.one("aws:cloudwatch/logDeliverySource:LogDeliverySource").inputs;
        assert.strictEqual(source["logType"], "ACCESS_LOGS");
        assert.strictEqual(source["region"], "us-east-1");
        const destination = r.one("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination");
        assert.deepStrictEqual(destination.inputs["deliveryDestinationConfiguration"], {
            destinationResourceArn: "arn:aws:s3:::integers-prod-edge-logs-123456789012/cdn",
        });
        // Deliveries are refused until the bucket lets them in.
        const admits = r.one("aws:s3/bucketPolicy:BucketPolicy", "edge-logs-policy").urn;
        assert.ok(destination.waitsFor.includes(admits));
        assert.ok(destination.deleteBeforeReplace, "its name would be written over, and then taken away");
        assert.ok(r.one("aws:cloudwatch/logDeliverySource:LogDeliverySource").deleteBeforeReplace);
        const delivery = r.one("aws:cloudwatch/logDelivery:LogDelivery").inputs;
        assert.deepStrictEqual(
            [delivery["deliverySourceName"], delivery["deliveryDestinationArn"], delivery["region"]],
            [source["name"], destination.state["arn"], "us-east-1"],
        );
    });

    it("is not there where viewers connect to the load balancer, which then speaks TLS 1.3 alone", async () => {
        const r = await recordEdge({ entry: "internet" });
        assert.strictEqual(r.ofType("aws:cloudfront/distribution:Distribution").length, 0);
        assert.strictEqual(r.ofType("aws:kms/ciphertext:Ciphertext").length, 0);
        const https = r.one("aws:lb/listener:Listener", "edge-https").inputs;
        assert.strictEqual(https["sslPolicy"], "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09");
        assert.strictEqual((https["defaultActions"] as { type: string }[])[0]!.type, "forward");
        assert.deepStrictEqual(
            [await valueOf(r.result.distributionId), await valueOf(r.result.originSecretArn), r.result.webAclNames],
            ["", "", ["integers-prod-load-balancer", "integers-prod-sign-in"]],
        );
        assert.deepStrictEqual(
            r
                .ofType("aws:route53/record:Record")
                .map((x) => x.name)
                .filter((n) => /viewers/.test(n)),
            ["edge-viewers-a"],
        );
    });

    it("is not there, and viewers follow the origin's name, which a failover moves to the other region", async () => {
        const r = await recordEdge({ entry: "internet" });
        const viewers = r.one("aws:route53/record:Record", "edge-viewers-a").inputs;
        const origin = r.one("aws:route53/record:Record", "edge-origin").inputs;
        assert.deepStrictEqual(viewers["aliases"], [
            { name: origin["name"], zoneId: origin["zoneId"], evaluateTargetHealth: false },
        ]);
    });
});
