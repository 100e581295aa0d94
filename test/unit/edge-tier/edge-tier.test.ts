import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import * as fc from "fast-check";
import {
    CDN_ALARMS,
    CERTIFICATE_ALARMS,
    LOAD_BALANCER_ALARMS,
    SIGN_IN_ALARMS,
    TARGET_ALARMS,
    WAF_ALARMS,
} from "../../../components/edge-tier/alarm-table";
import { cdnKeyStatements } from "../../../components/edge-tier/cdn-key";
import { logLifecycle } from "../../../components/edge-tier/log-lifecycle";
import type { EdgeTierArgs } from "../../../components/edge-tier";
import { type Recorder, valueOf } from "../mocks";
import { BASE, recordEdge } from "./fixture";
import { alarmLine } from "../alarm-line";

const ROOT = path.resolve(__dirname, "../../..");

describe("EdgeTier: certificates and names", () => {
    it("validates both certificates by one record, each in its region", async () => {
        const r = await recordEdge();
        const certificates = r.ofType("aws:acm/certificate:Certificate");
        assert.deepStrictEqual(
            certificates.map((c) => [c.name, c.inputs["region"], c.inputs["validationMethod"]]).sort(),
            [
                ["edge-dns", undefined, "DNS"],
                ["edge-dns-cdn", "us-east-1", "DNS"],
            ],
        );
        for (const certificate of certificates) {
            assert.strictEqual(certificate.inputs["domainName"], "integers.example.com");
            assert.deepStrictEqual(certificate.inputs["subjectAlternativeNames"], ["*.integers.example.com"]);
        }
        const validations = r.ofType("aws:acm/certificateValidation:CertificateValidation");
        assert.deepStrictEqual(
            validations.map((v) => [v.inputs["certificateArn"], v.inputs["region"], v.inputs["validationRecordFqdns"]]),
            certificates.map((c) => [c.state["arn"], c.inputs["region"], ["_3f1a.integers.example.com."]]),
        );
        const record = r.one("aws:route53/record:Record", "edge-dns-validation");
        assert.deepStrictEqual(record.inputs, {
            zoneId: "Z0123456789ABCDEFGHIJ",
            name: "_3f1a.integers.example.com.",
            type: "CNAME",
            records: ["_9b2c.acm-validations.aws."],
            ttl: 300,
        });
        assert.ok(validations.every((v) => v.waitsFor.includes(record.urn)));
    });

    it("creates the zone, protected, unless one exists", async () => {
        const own = await recordEdge();
        const zone = own.one("aws:route53/zone:Zone");
        assert.deepStrictEqual([zone.protect, zone.inputs["name"]], [true, "integers.example.com"]);
        assert.strictEqual(await valueOf(own.result.hostedZoneId), zone.state["zoneId"]);
        // What the parent zone is given, once.
        assert.deepStrictEqual(await valueOf(own.result.nameServers), zone.state["nameServers"]);
        const given = await recordEdge({ hostedZoneId: "Z0000000000000" });
        assert.strictEqual(given.ofType("aws:route53/zone:Zone").length, 0);
        const zones = given.ofType("aws:route53/record:Record").map((x) => x.inputs["zoneId"]);
        assert.deepStrictEqual([...new Set(zones)], ["Z0000000000000"]);
        assert.deepStrictEqual(await valueOf(given.result.nameServers), []);
    });

    it("points the domain at the CDN over both protocols, and the origin at the load balancer until the failover plan decides otherwise", async () => {
        const r = await recordEdge();
        for (const type of ["a", "aaaa"]) {
            const [alias] = r.one("aws:route53/record:Record", `edge-viewers-${type}`).inputs["aliases"] as {
                name: string;
                zoneId: string;
            }[];
            assert.deepStrictEqual([alias!.name, alias!.zoneId], ["d111111abcdef8.cloudfront.net", "Z2FDTNDATAQYW2"]);
        }
        const origin = r.one("aws:route53/record:Record", "edge-origin").inputs;
        assert.deepStrictEqual([origin["name"], origin["type"]], ["origin.integers.example.com", "A"]);
        assert.strictEqual(origin["failoverRoutingPolicies"], undefined);
        assert.strictEqual(origin["setIdentifier"], "primary");
        assert.deepStrictEqual(origin["weightedRoutingPolicies"], [{ weight: 0 }]);
        assert.deepStrictEqual(origin["aliases"], [
            {
                name: "edge-1234567890.us-east-1.elb.amazonaws.com",
                zoneId: "Z35SXDOTRQ7X7K",
                // The load balancer's health would move users without an approval (R-DR-3).
                evaluateTargetHealth: false,
            },
        ]);
    });
});

describe("EdgeTier: names without a CDN", () => {
    it("point the domain at the origin's name, which a failover moves, over IPv4: the load balancer has no IPv6", async () => {
        const r = await recordEdge({ entry: "internet" });
        const origin = r.one("aws:route53/record:Record", "edge-origin");
        const viewers = r.ofType("aws:route53/record:Record").filter(({ name }) => name.startsWith("edge-viewers"));
        assert.deepStrictEqual(
            viewers.map(({ inputs }) => inputs),
            [
                {
                    zoneId: "Z0123456789ABCDEFGHIJ",
                    name: "integers.example.com",
                    type: "A",
                    aliases: [
                        {
                            name: "origin.integers.example.com",
                            zoneId: "Z0123456789ABCDEFGHIJ",
                            evaluateTargetHealth: false,
                        },
                    ],
                },
            ],
        );
        // Route 53 takes no alias of a record that is not there yet.
        assert.ok(viewers[0]!.waitsFor.includes(origin.urn));
    });
});

describe("EdgeTier refuses", () => {
    const cognito = BASE.identity as Extract<EdgeTierArgs["identity"], { provider: "cognito" }>;
    const long = (length: number) => `${"a".repeat(40)}.${"b".repeat(length - 45)}.com`;
    const paths = (count: number) => Array.from({ length: count }, (_, i) => `/p${i}`);
    const external = {
        provider: "external",
        issuer: "https://issuer.example.com",
        jwksUrl: "https://issuer.example.com/keys",
        audience: "integers",
        rolesClaim: "roles",
    } as const;
    const sender = (identity: string, from: string) => ({
        ...cognito,
        emailSender: { identityArn: `arn:aws:ses:us-east-1:123456789012:identity/${identity}`, from },
    });
    const wrong: [change: Partial<EdgeTierArgs>, message: RegExp][] = [
        [{ domainName: long(59) }, /\(59 characters\); allowed is a lower-case name of at most 58/],
        [{ domainName: "" }, /edge:domainName is ""/],
        [{ domainName: "Integers.example.com" }, /edge:domainName is "Integers/],
        [{ domainName: "integers.example.com." }, /edge:domainName is "integers.example.com."/],
        ...[`${"a".repeat(64)}.com`, "-a.example.com", "a-.example.com", "a_b.example.com", "com", "example.c0m"].map(
            (domainName): (typeof wrong)[number] => [{ domainName }, new RegExp(`edge:domainName is "${domainName}"`)],
        ),
        [{ identity: { ...cognito, accessTokenMinutes: 4 } }, /accessTokenMinutes is 4; .*from 5 to 60/],
        [{ identity: { ...cognito, refreshTokenDays: 366 } }, /refreshTokenDays is 366; .*from 1 to 365/],
        [{ identity: sender("example.com", "somebody") }, /emailSender.from is "somebody"; allowed is an address/],
        [{ identity: sender("example.com", "A <a@example.com> b") }, /emailSender.from is "A <a@example.com> b"/],
        [{ identity: sender("example.com", "a@other.org") }, /a@other.org, which is no address of example.com/],
        [{ identity: sender("example.com", "a@badexample.com") }, /a@badexample.com, which is no address/],
        [{ identity: sender("a@example.com", "b@example.com") }, /b@example.com, which is no address of a@example.com/],
        ...["exp", "iss", "nbf", "iat", "aud"].map((rolesClaim): (typeof wrong)[number] => [
            { identity: { ...external, rolesClaim } },
            new RegExp(`rolesClaim is ${rolesClaim}, which the load balancer checks anyway`),
        ]),
        [{ identity: { ...external, audience: "a".repeat(257) } }, /audience: its length is 257; .* from 1 to 256/],
        [{ blockedCountries: ["GB", "UK"] }, /edge:blockedCountries has UK; AWS WAF knows/],
        ...["/*", "/api/*", "/users/*", "/up"].map((path): (typeof wrong)[number] => [
            { staticPaths: ["/assets/*", path] },
            new RegExp(`edge:staticPaths has "${path.replace("*", "\\*")}", which holds "/`),
        ]),
        [
            { api: { ...BASE.api, publicPaths: ["/open/*"] }, staticPaths: ["/open/*"] },
            /edge:staticPaths has "\/open\/\*", which holds "\/open\/\*" too/,
        ],
        ...["/api/health", "/api/admin/health"].map((healthPath): (typeof wrong)[number] => [
            { healthPath, api: { ...BASE.api, publicPaths: ["/api/other"] } },
            new RegExp(`app:healthPath is "${healthPath}", for which "/api/`),
        ]),
        [
            { healthPath: "/staff", roles: { staff: { description: "x", precedence: 0, paths: ["/staff*"] } } },
            /app:healthPath is "\/staff", for which "\/staff\*" of edge:api or edge:roles wants a token/,
        ],
        [{ rateLimits: { ...BASE.rateLimits, signInsPerIp: 9 } }, /edge:rateLimits.signInsPerIp is 9; .*from 10 to/],
        [{ rateLimits: { ...BASE.rateLimits, requestsPerUser: NaN } }, /requestsPerUser is NaN/],
        [{ signInPaths: [] }, /edge:signInPaths: their number is 0/],
        [{ signInPaths: paths(4) }, /edge:signInPaths: their number is 4; .*from 1 to 3/],
        [{ staticPaths: [] }, /edge:staticPaths: their number is 0/],
        [{ staticPaths: paths(11) }, /edge:staticPaths: their number is 11; .*from 1 to 10/],
        [{ rateLimits: { ...BASE.rateLimits, requestsPerIp: 2_000_000_001 } }, /from 10 to 2000000000/],
        [{ originSecretGenerations: [] }, /edge:originSecretGenerations: their number is 0/],
        [{ originSecretGenerations: [3, 2, 1] }, /edge:originSecretGenerations: their number is 3; .* is a rotation/],
        [{ originSecretGenerations: [0] }, /edge:originSecretGenerations is 0/],
        [{ originSecretGenerations: [1_000_001] }, /edge:originSecretGenerations is 1000001/],
        [{ originSecretGenerations: [2, 2] }, /edge:originSecretGenerations is \[2, 2\]; allowed are two that differ/],
        [{ accessLogDays: 0 }, /edge:accessLogDays is 0; .*from 90 to 3653/],
        [{ wafLogDays: -1 }, /edge:wafLogDays is -1; allowed are the days for which CloudWatch Logs/],
    ];
    for (const [change, message] of wrong) {
        it(message.source, () => assert.rejects(recordEdge(change), message));
    }
    it("nothing that is just within the limits", async () => {
        const staticPaths = paths(10).map((path) => `/files${path}`);
        const most = { signInPaths: paths(3), staticPaths, originSecretGenerations: [1, 1_000_000] };
        const identity = { ...external, audience: "a".repeat(256) };
        await recordEdge({
            ...most,
            identity,
            blockedCountries: ["GB", "XK"],
            rateLimits: { ...BASE.rateLimits, requestsPerIp: 2_000_000_000 },
        });
    });
    it("no health path below the API that needs no token", async () => {
        await recordEdge({ healthPath: "/api/health", api: { ...BASE.api, publicPaths: ["/api/he*"] } });
    });
    it("no sender that is of its identity", async () => {
        for (const from of ["a@example.com", "Integers <A@Example.com>", "a@mail.example.com"]) {
            await recordEdge({ identity: sender("example.com", from) });
        }
        for (const from of ["a@example.com", "a+sign-in@example.com"]) {
            await recordEdge({ identity: sender("A@Example.com", from) });
        }
    });
    it("no name that certificate and sign-in take", async () => {
        await recordEdge({ domainName: long(58) });
        await recordEdge({ domainName: "a1.b-c.example.io" });
        await recordEdge({ domainName: long(64), identity: external });
        await assert.rejects(recordEdge({ domainName: long(65), identity: external }), /of at most 64/);
    });
});

describe("EdgeTier: DDoS protection", () => {
    it("stays with Shield Standard unless the price is written down", async () => {
        const r = await recordEdge();
        assert.strictEqual(r.ofType("aws:shield/subscription:Subscription").length, 0);
        for (const cost of [30, 30_000]) {
            await assert.rejects(
                recordEdge({ shieldAdvanced: { acknowledgeMonthlyCost: cost } }),
                new RegExp(`acknowledgeMonthlyCost is ${cost}; it costs 3000 USD a month for at least 12 months`),
            );
        }
    });
    it("protects CDN and load balancer once it is", async () => {
        const r = await recordEdge({ shieldAdvanced: { acknowledgeMonthlyCost: 3000 } });
        const subscription = r.one("aws:shield/subscription:Subscription");
        assert.strictEqual(subscription.inputs["skipDestroy"], true);
        const protections = r.ofType("aws:shield/protection:Protection");
        assert.deepStrictEqual(
            protections.map(({ inputs }) => inputs["resourceArn"]).sort(),
            [
                r.one("aws:cloudfront/distribution:Distribution").state["arn"],
                r.one("aws:lb/loadBalancer:LoadBalancer").state["arn"],
            ].sort(),
        );
        // Shield refuses a protection without a subscription.
        assert.ok(protections.every(({ waitsFor }) => waitsFor.includes(subscription.urn)));
        const names = (all: Recorder) => all.ofType("aws:shield/protection:Protection").map((p) => p.name);
        assert.deepStrictEqual(names(r).sort(), ["edge-shield-cdn", "edge-shield-load-balancer"]);
        const alone = await recordEdge({ entry: "internet", shieldAdvanced: { acknowledgeMonthlyCost: 3000 } });
        assert.deepStrictEqual(names(alone), ["edge-shield-load-balancer"]);
    });
});

describe("EdgeTier: logs", () => {
    it("admits deliveries of this account alone to the log bucket, and keeps them as long as configured", async () => {
        const r = await recordEdge();
        const policy = r.one("aws:s3/bucketPolicy:BucketPolicy", "edge-logs-policy").inputs["policy"] as string;
        const statements = (JSON.parse(policy) as { Statement: Record<string, unknown>[] }).Statement;
        assert.deepStrictEqual(
            statements.map((s) => s["Sid"]),
            ["DenyPlainTransport", "LoadBalancerLogs", "CdnLogs"],
        );
        // The load balancer's by the account in the path: to a condition it does not answer, and is not made at all.
        const { Resource: folders, Condition: none } = statements[1]!;
        assert.deepStrictEqual(
            (folders as string[]).map((arn) => arn.split("/").slice(1).join("/")),
            ["access", "connection", "health"].map((kind) => `alb/${kind}/AWSLogs/123456789012/*`),
        );
        assert.strictEqual(none, undefined);
        assert.deepStrictEqual(statements[2]!["Condition"], {
            StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceAccount": "123456789012" },
            ArnLike: { "aws:SourceArn": "arn:aws:logs:us-east-1:123456789012:delivery-source:*" },
        });
        const [rule] = r.one("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "edge-logs-lifecycle")
            .inputs["rules"] as { expiration: unknown }[];
        assert.deepStrictEqual(rule!.expiration, { days: 365 });
        const bucket = r.one("aws:s3/bucket:Bucket", "edge-logs");
        assert.strictEqual(bucket.protect, true);
        assert.strictEqual(bucket.inputs["forceDestroy"], false);
    });

    it("moves logs to a cheaper tier only where they stay longer than the tier's minimum charge", () => {
        fc.assert(
            fc.property(fc.integer({ min: 90, max: 3653 }), (days) => {
                const plan = logLifecycle(days);
                assert.strictEqual(plan.expireDays, days);
                assert.strictEqual(plan.infrequentAccessDays !== undefined, days >= 60);
                assert.strictEqual(plan.archiveDays !== undefined, days >= 180);
            }),
            { examples: [[179], [180]] },
        );
    });

    it("lets CloudWatch Logs use the CDN's key for this account's log groups alone", () => {
        const [, logs] = cdnKeyStatements({ accountId: "1", partition: "aws", region: "us-east-1" });
        assert.deepStrictEqual(logs!.Principal, { Service: "logs.us-east-1.amazonaws.com" });
        assert.deepStrictEqual(logs!.Condition, {
            ArnLike: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:us-east-1:1:log-group:*" },
        });
    });
});

describe("EdgeTier: log groups for whoever searches them (R-OBS-5)", () => {
    it("are those of every web ACL that logs into the environment's region, the CDN's where that is CloudFront's", async () => {
        const acls = ["load-balancer", "sign-in"].map((name) => `aws-waf-logs-integers-prod-${name}`);
        const here = await recordEdge();
        assert.deepStrictEqual(await valueOf(here.result.logGroupNames), ["aws-waf-logs-integers-prod-cdn", ...acls]);
        const topics = { critical: "arn:c", warning: "arn:w", info: "arn:i" };
        const region = { region: "eu-west-1", name: "eu-west-1", id: "eu-west-1" };
        const elsewhere = { "aws:index/getRegion:getRegion": () => region };
        const abroad = await recordEdge({ cdnAlarmTopics: topics }, { calls: elsewhere });
        assert.deepStrictEqual(await valueOf(abroad.result.logGroupNames), acls);
    });
});

const ATTACKS = "AWS/WAFV2 BlockedRequests Sum > 1000, 2 of 2 × 300 s, silence notBreaching → warning";
const EXPIRY = "AWS/CertificateManager DaysToExpiry Minimum < 30, 1 of 1 × 86400 s, silence ignore → critical";
const EDGE_ALARMS = {
    "alb-error-rate":
        "AWS/ApplicationELB HTTPCode_ELB_5XX_Count Sum; AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum; " +
        "AWS/ApplicationELB RequestCount Sum; " +
        "IF((FILL(target, 0) + FILL(elb, 0)) >= 5, 100 * (FILL(target, 0) + FILL(elb, 0)) / FILL(requests, 1), 0) > 1, 3 of 5, " +
        "silence notBreaching → critical",
    "alb-latency": "AWS/ApplicationELB TargetResponseTime p95 > 0.5, 8 of 10 × 60 s, silence notBreaching → warning",
    "alb-rejected-connections":
        "AWS/ApplicationELB RejectedConnectionCount Sum > 0, 2 of 2 × 60 s, silence notBreaching → critical",
    "alb-tls-errors":
        "AWS/ApplicationELB ClientTLSNegotiationErrorCount Sum > 100, 5 of 5 × 60 s, silence notBreaching → warning",
    "target-no-healthy-hosts":
        "AWS/ApplicationELB HealthyHostCount Minimum < 1, 2 of 2 × 60 s, silence ignore → critical",
    "target-unhealthy-hosts":
        "AWS/ApplicationELB UnHealthyHostCount Minimum > 0, 5 of 5 × 60 s, silence notBreaching → warning",
    "alb-waf-blocks": ATTACKS,
    "sign-in-waf-blocks": ATTACKS,
    "cdn-waf-blocks": ATTACKS,
    "sign-in-throttled":
        "AWS/Cognito SignInThrottles Sum; AWS/Cognito SignUpThrottles Sum; AWS/Cognito TokenRefreshThrottles Sum; " +
        "FILL(signIns, 0) + FILL(signUps, 0) + FILL(refreshes, 0) > 0, 2 of 2, silence notBreaching → warning",
    "cdn-error-rate":
        "AWS/CloudFront 5xxErrorRate Average; AWS/CloudFront Requests Sum; IF(rate * requests >= 500, rate, 0) > 1, 3 of 5, " +
        "silence notBreaching → critical",
    "tls-certificate-expiry": EXPIRY,
    "cdn-tls-certificate-expiry": EXPIRY,
};

describe("EdgeTier: alarms", () => {
    const tables = [
        ...LOAD_BALANCER_ALARMS,
        ...TARGET_ALARMS,
        ...WAF_ALARMS,
        ...SIGN_IN_ALARMS,
        ...CDN_ALARMS,
        ...CERTIFICATE_ALARMS,
    ];

    it("has one of each row, over the dimensions of what it watches", async () => {
        const r = await recordEdge();
        const alarms = r.ofType("aws:cloudwatch/metricAlarm:MetricAlarm");
        assert.deepStrictEqual(
            Object.fromEntries(alarms.map(({ name }) => [name.replace("edge-", ""), alarmLine(r, name)])),
            EDGE_ALARMS,
        );
        const latency = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "edge-alb-latency").inputs;
        assert.deepStrictEqual(latency["dimensions"], { LoadBalancer: "app/edge/50dc6c495c0c9188" });
        const hosts = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "edge-target-no-healthy-hosts").inputs;
        assert.deepStrictEqual(Object.keys(hosts["dimensions"] as object).sort(), ["LoadBalancer", "TargetGroup"]);
        // The sign-in pages are attacked past CDN and load balancer.
        const signIn = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "edge-sign-in-waf-blocks").inputs;
        assert.deepStrictEqual(signIn["dimensions"], {
            WebACL: r.one("aws:wafv2/webAcl:WebAcl", "edge-sign-in-waf").inputs["name"],
            Rule: "ALL",
            Region: "us-east-1",
        });
        const throttled = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "edge-sign-in-throttled").inputs;
        const [query] = throttled["metricQueries"] as { metric: { dimensions: unknown } }[];
        assert.deepStrictEqual(query!.metric.dimensions, {
            UserPool: "us-east-1_AbCdEfGhI",
            UserPoolClient: "1example23456789",
        });
        const cdn = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "edge-cdn-error-rate").inputs;
        assert.strictEqual(cdn["region"], "us-east-1");
        for (const { metric } of (cdn["metricQueries"] as { metric?: { dimensions: object } }[]).slice(0, 2)) {
            assert.deepStrictEqual(metric?.dimensions, { DistributionId: "edge-cdn-id", Region: "Global" });
        }
    });

    it("watches the certificate of CDN and sign-in pages where it is, and no certificate that nothing uses", async () => {
        const watched = async (changes: Partial<EdgeTierArgs>) => {
            const r = await recordEdge(changes);
            const alarms = r.ofType("aws:cloudwatch/metricAlarm:MetricAlarm");
            const inputs = alarms.find(({ name }) => name === "edge-cdn-tls-certificate-expiry")?.inputs;
            return inputs && [inputs["region"], inputs["dimensions"]];
        };
        const { state } = (await recordEdge()).one("aws:acm/certificate:Certificate", "edge-dns-cdn");
        const itself = ["us-east-1", { CertificateArn: state["arn"] }];
        const identity: EdgeTierArgs["identity"] = {
            provider: "external",
            issuer: "https://issuer.example.com",
            jwksUrl: "https://issuer.example.com/keys",
            audience: "integers",
            rolesClaim: "roles",
        };
        assert.deepStrictEqual(await watched({}), itself);
        assert.deepStrictEqual(await watched({ identity }), itself);
        assert.deepStrictEqual(await watched({ entry: "internet" }), itself);
        assert.strictEqual(await watched({ entry: "internet", identity }), undefined);
    });

    it("refuses to send the CDN's alarms to topics of another region", async () => {
        await assert.rejects(
            recordEdge({}, { config: { "aws:region": "eu-west-1" } }),
            /aws:region is eu-west-1.*Give the tier cdnAlarmTopics: topics in us-east-1/s,
        );
        const cdnAlarmTopics = { critical: "arn:c", warning: "arn:w", info: "arn:i" };
        const abroad = await recordEdge({ cdnAlarmTopics }, { config: { "aws:region": "eu-west-1" } });
        const actions = (r: Recorder, name: string) =>
            r.one("aws:cloudwatch/metricAlarm:MetricAlarm", name).inputs["alarmActions"];
        assert.deepStrictEqual(actions(abroad, "edge-cdn-error-rate"), ["arn:c"]);
        assert.deepStrictEqual(actions(abroad, "edge-alb-error-rate"), [BASE.alarmTopics.critical]);
        const here = await recordEdge({}, { config: { "aws:region": "us-east-1" } });
        assert.deepStrictEqual(actions(here, "edge-cdn-error-rate"), [BASE.alarmTopics.critical]);
    });

    it("names a runbook that exists in every row", () => {
        for (const row of tables) {
            assert.ok(fs.existsSync(path.join(ROOT, row.runbook)), row.runbook);
        }
    });
});
