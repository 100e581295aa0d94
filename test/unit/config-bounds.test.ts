/** What each key of the configuration takes, and the nearest that it does not (R-PROG-7). */
import * as assert from "node:assert";
import { type z } from "zod";
import { configSchemas, type ConfigNamespace, parseConfig } from "../../stacks/config";
import { checkLogDays } from "../../components/shared/ranges";
import { configurationOf } from "./layers";

/** A copy in which the value at `path` is another. */
function put(holder: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
    if (part === undefined) {
        return value;
    }
    const inner = put((holder as Record<string, unknown>)[part], rest, value);
    return Object.assign(Array.isArray(holder) ? [...(holder as unknown[])] : { ...(holder as object) }, {
        [part]: inner,
    });
}

describe("configuration: bounds", () => {
    const IAM = "arn:aws:iam::123456789012";
    const listed = (...cidrBlocks: string[]) => ({ access: "listed", cidrBlocks });
    const operator = (who: string) => ({ roleArn: `${IAM}:${who}`, access: "view" });
    const WEEK = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
    const ZONES = ["a", "b", "c", "d", "e"].map((letter) => `us-west-2${letter}`);
    const SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:certificate-AbCdEf";
    const SENDER = { identityArn: "arn:aws:ses:us-east-1:123456789012:identity/a.org", from: "x@a.org" };
    const off = (length: number) => ({ enabled: false, reason: "r".repeat(length) });
    const unguarded = (length: number) => ({ protect: false, reason: "r".repeat(length) });
    const urls = { issuer: "https://a.org", jwksUrl: "https://a.org/keys" };
    const external = (change: object) => ({ provider: "external", ...urls, audience: "a", rolesClaim: "b", ...change });
    const long = (length: number) => `https://a.org/${"x".repeat(length - 14)}`;
    const issuer = (length: number) => external({ issuer: long(length) });
    const keys = (length: number) => external({ jwksUrl: long(length) });
    const ROLE = { description: "r", precedence: 0, paths: [] };
    const source = (change: object) => ({ cidrBlock: "203.0.113.7/32", port: 1, via: "nat", ...change });
    const role = (change: object) => ({ "a-role": { ...ROLE, ...change } });
    const paths = (count: number) => Array.from({ length: count }, (_, i) => `/p${i}/*`);
    const telemetry = (change: object) => ({ metricsUrl: "https://a.org", tracesEndpoint: "a:4317", ...change });
    const BLOCKS = Array.from({ length: 40 }, (_, i) => `52.1.${i}.0/24`);
    const pages = { authorizeUrl: "https://a.org/a", tokenUrl: "https://a.org/t", userInfoUrl: "https://a.org/u" };
    const signIn = (change: object) => ({ ...pages, clientId: "a", rolesClaim: "b", ...change });
    /** Bounds that a requirement or AWS sets, not our taste: key, what is taken, what is refused. */
    const BOUNDS: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
        ["foundation:logRetentionDays", [180, 3653], [179, 3654]],
        ["foundation:objectLock.days", [1, 3653], [0, 3654]],
        ["foundation:monthlyBudgetUsd", [1], [0, -1]],
        ["foundation:imagesToKeep", [10, 1000], [9, 1001]],
        ["foundation:securityHubStandards", [[], ["fsbp", "cis"]], [["fsbp", "cis", "fsbp"], ["iso"]]],
        ["foundation:alertEmails", [{ info: ["a@b.org", "c@b.org"] }], [{ info: ["a@b.org", "a@b.org"] }]],
        ["foundation:ciRepository", ["acme/integers", "acme@1/integers@2"], ["integers", "acme/integers/x", "a b/c"]],
        [
            "foundation:ciOidcProvider",
            [{ create: false, providerArn: `${IAM}:oidc-provider/token.actions.githubusercontent.com` }],
            [
                { create: false, providerArn: `${IAM}:role/ci` },
                { create: true, providerArn: "x" },
            ],
        ],
        ["network:availabilityZones", [["us-east-1a", "us-east-1b"]], [["us-east-1a"], ["us-east-1a", "eu"]]],
        ["network:cidrBlock", ["10.0.0.0/16", "10.0.0.0/22"], ["10.0.0.0/15", "10.0.0.0/23", "fd00::/16"]],
        [
            "network:replicationSource",
            [
                source({}),
                source({ port: 65_535, cidrBlock: "172.20.0.0/16", via: "pcx-0123456789abcdef0" }),
                ...["tgw-01234567", "vgw-0123456789abcdef0"].map((via) => source({ via })),
            ],
            [
                ...["203.0.113.7", "172.16.0.0/15", "db.example.com"].map((cidrBlock) => source({ cidrBlock })),
                ...[0, 65_536].map((port) => source({ port })),
                ...["igw-0123456789abcdef0", "pcx-", "internet"].map((via) => source({ via })),
            ],
        ],
        ["network:bastion.instanceType", ["t4g.nano"], ["t3.nano"]],
        ["data:replicaCount", [0, 4], [-1, 5]],
        ["data:backupRetentionDays", [1, 35], [0, 36]],
        ["data:rpoSeconds", [60, 86_400], [59, 86_401]],
        ["data:rotationDays", [1, 90], [0, 91]],
        ["data:vaultLock.changeableForDays", [3, 36_500], [2, 36_501]],
        ["data:allocatedStorageGiB", [20, 59_578], [19, 59_579]],
        ["data:pooler.taskCount", [2, 20], [1, 21]],
        ["data:pooler.imageDigest", [`sha256:${"a".repeat(64)}`], ["latest", `sha256:${"a".repeat(63)}`]],
        ["data:sessions.nodeCount", [2, 6], [1, 7]],
        ["data:cache.shards", [1, 90], [0, 91]],
        ["data:cache.engine", ["redis", "valkey"], ["memcached"]],
        ["data:generations", [{ g1: "kept", g2: "current" }], [{ g01: "current" }, { g1: "kept" }]],
        ["edge:accessLogDays", [90, 3653], [89, 3654]],
        ["edge:rateLimits.requestsPerIp", [10, 2_000_000_000], [9, 2_000_000_001]],
        ["edge:identity.accessTokenMinutes", [5, 60], [4, 61]],
        ["edge:originSecretGenerations", [[1], [2, 1]], [[], [3, 2, 1], [0]]],
        ["edge:api.paths", [["/a", "/b", "/c"]], [[], ["/a", "/b", "/c", "/d"], ["a"]]],
        ["app:imageDigest", [`sha256:${"0".repeat(64)}`], ["v1", `sha256:${"0".repeat(64)}0`]],
        ["app:web.minimum", [2, 1000], [1, 1001]],
        ["app:web.spotPercent", [0, 100], [-1, 101]],
        ["app:web.onDemandBase", [0], [-1]],
        ["app:web.peaks.0.minimum", [2], [1]],
        ["app:web.peaks.0.days", [["SAT"]], [[], ["Sat"]]],
        ["app:web.peaks.0.start", ["00:00", "23:59"], ["24:00", "8:00", "08:60"]],
        ["app:cpuArchitecture", ["ARM64", "X86_64"], ["arm64"]],
        ["app:variables", [{ A_1: "x" }], [{ a: "x" }]],
        ["observability:stateful.minimum", [1, 20], [0, 21]],
        ["observability:stateful.maximum", [1, 40], [0, 41]],
        ["observability:stateful.volumeGiB", [20, 1000], [19, 1001]],
        ["observability:stateful.instanceTypes", [["m7g.large"]], [[], ["m7i.large"]]],
        [
            "observability:api",
            [...[1024, 65_535].map((port) => ({ access: "forwarded", port })), listed("52.1.2.0/24")],
            [
                ...[1023, 65_536].map((port) => ({ access: "forwarded", port })),
                listed(),
                listed("52.1.2.3"),
                listed("52.1.2.0/24", "52.1.2.0/24"),
            ],
        ],
        [
            "observability:operators",
            [[operator("role/people/on-call")]],
            [[operator("user/somebody")], [operator("role/a"), operator("role/a")]],
        ],
        [
            "observability:grafanaUrl",
            ["http://localhost:3000", "http://localhost", "http://[::1]:3000", "https://a.org/grafana"],
            ["https://a.org/", "ftp://a.org", "http://a.org", "http://localhost.a.org", "https://a.org/#x"],
        ],
        ["observability:availabilityTarget", [94, 99.999], [93.9, 100]],
        ["observability:latencyTargetSeconds", [0.05, 9], [0.04, 9.1]],
        ["dr:targets.app.rtoMinutes", [1, 1440], [0, 1441]],
        ["dr:standby.availabilityZones", [["us-west-2a", "us-west-2b"]], [["us-west-2a"]]],
        ["dr:standby.web", [undefined, 2], [1]],
        ["dr:standby.cidrBlock", ["10.1.0.0/16", "10.1.0.0/22"], ["10.1.0.0/15", "10.1.0.0/23"]],
        ["dr:standby.cacheNodeType", ["cache.t4g.small"], ["t4g.small"]],
        ["dr:approverArnPattern", ["arn:aws:iam::*:role/OnCall", `${IAM}:user/x/*OnCall*`], [`${IAM}:role/*`, "*"]],
        ["dr:drills.hourUtc", [0, 22], [-1, 23]],
        ["dr:standby.availabilityZones", [ZONES.slice(0, 4)], [ZONES]],
        ["dr:standby.web", [1000], [1001]],
        ["dr:standby.worker", [2, 1000], [1, 1001]],
        ["dr:standby.nat", ["per-zone", "single"], ["none"]],
        ["dr:standby.endpoints", ["per-zone", "single"], ["none"]],
        ["dr:standby", [off(10)], [off(9)]],
        ["dr:drills.day", WEEK, ["tue"]],
        ["dr:generations", [{ g1: "kept", g2: "current" }], [{ g0: "current" }]],
        ["environment:canary.everyMinutes", [1, 60], [0, 61]],
        ["environment:activeRegion", ["us-west-2"], ["us-wset-2"]],
        ["foundation:objectLock", [off(10)], [off(9)]],
        ["foundation:objectLock.mode", ["GOVERNANCE", "COMPLIANCE"], ["NONE"]],
        ["foundation:trailDataEvents", [["s3", "lambda"], []], [["s3", "s3"], ["ec2"]]],
        ["foundation:trailLogGroupDays", [0, 3653], [2, 3654]],
        [
            "foundation:guardDutyFeatures",
            [["s3", "eksAudit", "malware", "rdsLogin", "lambdaNetwork", "runtime"]],
            [["x"]],
        ],
        ["foundation:securityHubStandards", [["fsbp", "cis", "nist80053", "pciDss"]], []],
        [
            "foundation:alertEmails",
            [{ critical: ["a@b.org"], warning: ["a@b.org"] }],
            [{ critical: ["a"] }, { error: [] }],
        ],
        ["foundation:serviceBudgetsUsd", [{ "EC2 - Other": 1 }], [{ "": 1 }, { x: 0 }]],
        ["foundation:budgetScope", ["account", "environment-tag"], ["tag"]],
        ["foundation:createAutoScalingRole", [true, false], ["no"]],
        ["foundation:createConfigRole", [true, false], ["no"]],
        ["foundation:passwordPolicy", [true, false], ["no"]],
        ["foundation:ciOidcProvider", [{ create: true }], [{ create: "true" }]],
        ["network:availabilityZones", [ZONES.slice(0, 4)], [ZONES]],
        ["network:entry", ["cdn", "internet"], ["vpn"]],
        ["data:databaseName", ["a", "a".repeat(56)], ["a".repeat(57), "_a", "A", "1a"]],
        ["data:replicaInstanceClass", ["db.r7g.2xlarge"], ["db.r7g.huge"]],
        ["data:engineMajorVersion", ["17", "18"], ["16", "19"]],
        ["data:maxAllocatedStorageGiB", [22, 65_536], [21, 65_537]],
        ["data:backupWindow", ["02:00-03:00"], ["2:00-3:00", "02:00"]],
        ["data:maintenanceWindow", ["mon:04:00-mon:05:00"], ["Mon:04:00-Mon:05:00", "04:00-05:00"]],
        ["data:vaultLock", [{ lock: false, reason: "0123456789" }], [{ lock: false, reason: "012345678" }]],
        ["data:slowQueryMs", [10, 60_000], [9, 60_001]],
        ["data:statementTimeoutSeconds", [1, 3600], [0, 3601]],
        ["data:pooler.cpuUnits", [256, 512, 1024], [128, 2048]],
        ["data:pooler.memoryMiB", [512, 1024, 2048], [256, 4096]],
        ["data:pooler.migrationReserve", [1, 500], [0, 501]],
        ["data:pooler.certificateSecretArn", [SECRET], ["arn:aws:s3:::bucket"]],
        ["data:cache.snapshotRetentionDays", [1, 35], [0, 36]],
        ["data:cache.passwordGeneration", [1], [0]],
        ["data:deletionGuard", [unguarded(10)], [unguarded(9), { protect: true, reason: "0123456789" }]],
        ["edge:hostedZoneId", ["Z12345678", `Z${"0".repeat(31)}`], ["Z1234567", `Z${"0".repeat(32)}`, "X12345678"]],
        ["edge:identity.mfa", ["optional", "required"], ["off"]],
        ["edge:identity.refreshTokenDays", [1, 365], [0, 366]],
        ["edge:identity", [{ provider: "cognito", emailSender: SENDER }, external({})], [{ provider: "none" }]],
        ["edge:identity", [], [{ provider: "cognito", emailSender: { ...SENDER, identityArn: IAM } }]],
        ["edge:identity", [], [{ provider: "cognito", emailSender: { ...SENDER, from: "a" } }]],
        ["edge:identity", [issuer(256)], [issuer(257), external({ issuer: "http://a.org" })]],
        ["edge:identity", [external({ audienceFormat: "string-array" })], [external({ audienceFormat: "x" })]],
        ["edge:identity", [external({ rolesFormat: "space-separated-values" })], [external({ rolesFormat: "x" })]],
        ["edge:identity", [keys(256)], [keys(257), external({ jwksUrl: "http://a.org" })]],
        ["edge:identity", [external({ audience: "a".repeat(256) })], [external({ audience: "a".repeat(257) })]],
        ["edge:identity", [], [external({ audience: "" }), external({ rolesClaim: "" })]],
        ["edge:roles", [role({}), role({ precedence: 99 }), role({ description: "a" })], [role({ precedence: -1 })]],
        ["edge:roles", [role({ paths: ["/a", "/b", "/c"] })], [role({ paths: ["/a", "/b", "/c", "/d"] })]],
        [
            "edge:roles",
            [],
            [role({ precedence: 100 }), role({ description: "" }), role({ description: "a".repeat(2049) })],
        ],
        ["edge:roles", [{ "a-1": ROLE }], [{ a: ROLE }, { A1: ROLE }, { [`a${"b".repeat(31)}`]: ROLE }]],
        ["edge:signInPaths", [["/a", "/b", "/c"]], [[], ["/a", "/b", "/c", "/d"], ["/a*"], ["/"]]],
        ["edge:staticPaths", [paths(10)], [[], paths(11), ["/a", "/a"], ["a"], [`/${"a".repeat(128)}`]]],
        ["edge:api.publicPaths", [[], ["/a", "/b", "/c"]], [["/a", "/b", "/c", "/d"]]],
        ["edge:rateLimits.requestsPerUser", [10, 2_000_000_000], [9, 2_000_000_001]],
        ["edge:rateLimits.signInsPerIp", [10, 2_000_000_000], [9, 2_000_000_001]],
        [
            "edge:additionalNames",
            [{}, { "a.io": { dns: "elsewhere" }, "www.b.io": { dns: "route53", hostedZoneId: "Z0123456789" } }],
            [
                { "*.b.io": { dns: "elsewhere" } },
                { "B.io": { dns: "elsewhere" } },
                { "b.io": { dns: "elsewhere", hostedZoneId: "Z0123456789" } },
                { "b.io": { dns: "route53", hostedZoneId: "b.io" } },
                { "b.io": {} },
                ["b.io"],
            ],
        ],
        ["app:port", [1024, 8080, 65535], [80, 1023, 65536, 3000.5]],
        ["app:healthPath", ["/healthz", "/a-b/c.json"], ["up", "/", "/a b", "/up?x=1", `/${"a".repeat(128)}`]],
        ["edge:countOnly", [["common"]], [[""], ["common", "common"]]],
        ["edge:blockedCountries", [["GB", "XK"]], [["gb"], ["GB", "GB"], ["GBR"]]],
        ["edge:priceClass", ["PriceClass_100", "PriceClass_200", "PriceClass_All"], ["PriceClass_300"]],
        ["edge:shieldAdvanced", [{ acknowledgeMonthlyCost: 3000 }], [{}, { acknowledgeMonthlyCost: "3000" }]],
        ["app:capacity", ["fargate", "ec2"], ["lambda"]],
        ["app:keepInstances", [true, false], ["no"]],
        ["app:web.minimum", [1000], [1001]],
        ["app:web.maximum", [2, 1000], [1, 1001]],
        ["app:web.onDemandBase", [1000], [1001]],
        ["app:web.command", [["x"]], [[], [""]]],
        ["app:web.peaks.0.minimum", [1000], [1001]],
        ["app:web.peaks.0.name", ["a", `a${"b".repeat(30)}`], ["", "A", `a${"b".repeat(31)}`]],
        ["app:web.peaks.0.days", [WEEK], [["MON", "MON"]]],
        ["app:migrationCommand", [["x"]], [[]]],
        ["app:timezone", ["UTC", "America/Argentina/Buenos_Aires", "Africa/Porto-Novo"], ["CET", "europe/berlin"]],
        ["app:instances.types", [["m7g.large"]], [[], ["m7g"], ["m7g.large", "m7g.large"]]],
        ["app:instances.minimum", [2], [1]],
        ["app:instances.maximum", [2], [1]],
        ["app:instances.onDemandBase", [0], [-1]],
        ["app:instances.spotPercent", [0, 100], [-1, 101]],
        ["app:instances.volumeGiB", [30, 1000], [29, 1001]],
        ["app:instances.snapshotsToKeep", [1, 1000], [0, 1001]],
        [
            "app:telemetry",
            [telemetry({})],
            [telemetry({ metricsUrl: "ftp://a.org" }), telemetry({ tracesEndpoint: "" })],
        ],
        ["observability:api", [{ access: "private" }, listed(...BLOCKS)], [listed(...BLOCKS, "52.2.0.0/24")]],
        [
            "observability:operators",
            [[{ ...operator("role/a"), access: "admin" }]],
            [[{ ...operator("role/a"), access: "x" }]],
        ],
        ["observability:kubernetesVersion", ["1.35", "1.36"], ["1.0"]],
        ["observability:adminRole", ["a"], [""]],
        ["observability:repositoryUrl", ["https://a.org/x"], ["https://a.org/", "http://a.org"]],
        [
            "observability:signIn",
            [signIn({})],
            [signIn({ clientId: "" }), signIn({ rolesClaim: 'a"b' }), signIn({ rolesClaim: "" })],
        ],
        ...["authorizeUrl", "tokenUrl", "userInfoUrl"].map(
            (url) =>
                [
                    "observability:signIn",
                    [],
                    [signIn({ [url]: "http://a.org" }), signIn({ [url]: undefined })],
                ] as const,
        ),
    ];
    const prod = configurationOf("prod");
    /** Keys with a problem in prod's configuration of a layer, where the value at `place` is another. */
    const refusedWith = (place: string, value: unknown) => {
        const [namespace, path] = place.split(":") as [ConfigNamespace, string];
        const [key = "", ...inner] = path.split(".");
        const raw = new Map(
            Object.entries(prod).flatMap(([k, v]) =>
                k.startsWith(`${namespace}:`) ? [[k.slice(namespace.length + 1), v]] : [],
            ),
        );
        const schema = (configSchemas[namespace] as Record<string, z.ZodType>)[key]!;
        const found: unknown =
            inner.length === 0 || !raw.has(key) ? schema.safeParse(undefined).data : JSON.parse(raw.get(key)!);
        const changed = put(found, inner, value);
        raw.set(key, typeof changed === "string" ? changed : JSON.stringify(changed));
        return parseConfig(namespace, Object.fromEntries(raw), "prod").problems.map((problem) => problem.key);
    };
    for (const [place, taken, refused] of BOUNDS) {
        it(`takes ${place} within its bounds and nothing beyond`, () => {
            const [key] = place.split(".");
            taken.forEach((value) => assert.deepStrictEqual(refusedWith(place, value), [], JSON.stringify(value)));
            refused.forEach((value) => assert.deepStrictEqual(refusedWith(place, value), [key], JSON.stringify(value)));
        });
    }

    it("takes every retention that CloudWatch Logs has, and no other", () => {
        // CloudWatch Logs API, PutRetentionPolicy.
        const first = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731];
        const known = [...first, 1096, 1827, 2192, 2557, 2922, 3288, 3653];
        const taken = Array.from({ length: 4000 }, (_, days) => days).filter((days) => {
            try {
                checkLogDays("days", days);
                return true;
            } catch {
                return false;
            }
        });
        assert.deepStrictEqual(taken, known);
    });
});
