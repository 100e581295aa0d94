import * as assert from "node:assert";
import { parse } from "yaml";
import { type z } from "zod";
import { configSchemas, type ConfigNamespace, nearest, parseConfig, readConfig } from "../../stacks/config";
import { configurationOf, environments } from "./layers";
import { record } from "./mocks";

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

const NETWORK = { availabilityZones: '["us-east-1a","us-east-1b"]' };

describe("configuration", () => {
    for (const environment of environments) {
        it(`of ${environment} has no problem and no key that nothing reads`, () => {
            const all = configurationOf(environment);
            for (const namespace of Object.keys(configSchemas) as ConfigNamespace[]) {
                const raw = Object.fromEntries(
                    Object.entries(all)
                        .filter(([k]) => k.startsWith(`${namespace}:`))
                        .map(([k, v]) => [k.slice(namespace.length + 1), v]),
                );
                assert.deepStrictEqual(parseConfig(namespace, raw, environment).problems, []);
            }
            const unknown = Object.keys(all).filter(
                (k) => !["aws", ...Object.keys(configSchemas)].includes(k.split(":")[0]!),
            );
            // The engine's own.
            assert.deepStrictEqual(unknown, ["pulumi:disable-default-providers"]);
        });
    }

    it("says what a key that is missing is for, and the command that sets it", () => {
        const { problems } = parseConfig("network", {}, "prod");
        const missing = problems.find((p) => p.key === "network:availabilityZones");
        assert.match(missing?.problem ?? "", /nothing is set.*Zones in use/s);
        assert.strictEqual(missing?.fix, "pulumi config set --path 'network:availabilityZones[0]' VALUE -s prod");
    });

    for (const [what, raw, fix] of [
        ["a value", { nat: "singel" }, "network:nat"],
        ["an element of a list", { availabilityZones: '["us-east-1a","eu"]' }, "'network:availabilityZones[1]'"],
        ["a list as a whole", { availabilityZones: '["us-east-1a"]' }, "'network:availabilityZones[0]'"],
        ["a value inside of an object", { bastion: '{"enabled":"on"}' }, "network:bastion.enabled"],
        ["an object as a whole", { bastion: "on" }, "network:bastion.KEY"],
    ] as const) {
        it(`gives the command that sets the place that is wrong: ${what}`, () => {
            const { problems } = parseConfig("network", { ...NETWORK, ...raw }, "prod");
            assert.deepStrictEqual(
                problems.map((p) => p.fix),
                [`pulumi config set --path ${fix} VALUE -s prod`],
            );
        });
    }

    it("says what was found and what is allowed", () => {
        const { problems } = parseConfig("network", { ...NETWORK, availabilityZones: '["eu"]' }, "prod");
        assert.match(problems[0]?.problem ?? "", /found \["eu"\].*us-east-1a/s);
    });

    it("takes an environment's name that fits into every name at AWS, and tells a wrong one once", () => {
        const problemsOf = (namespace: ConfigNamespace, environment: string) =>
            parseConfig(namespace, { drRegion: "us-west-2" }, environment).problems.filter(
                ({ key }) => key === "environment",
            );
        for (const name of ["prod", "staging", "pr-123", "development"]) {
            assert.deepStrictEqual(problemsOf("environment", name), []);
        }
        for (const name of ["a-dozen-long", "Prod", "p", "1st", "a--b", "end-"]) {
            assert.match(problemsOf("environment", name)[0]!.problem, /2 to 11 lower-case letters/, name);
            assert.deepStrictEqual(problemsOf("network", name), []);
        }
    });

    for (const [namespace, key] of [
        ["network", "logRetentionDays"],
        ["data", "logRetentionDays"],
        ["edge", "wafLogDays"],
        ["app", "logRetentionDays"],
        ["observability", "logRetentionDays"],
    ] as const) {
        it(`takes the retentions that CloudWatch Logs knows and no other: ${namespace}:${key}`, () => {
            const problem = (days: string) =>
                parseConfig(namespace, { [key]: days }, "prod").problems.find((p) => p.key === `${namespace}:${key}`)
                    ?.problem;
            assert.strictEqual(problem("2922"), undefined);
            assert.match(problem("100") ?? "", /found 100.*must be one of 1, 3, 5, .*, 3653/s);
        });
    }

    const IAM = "arn:aws:iam::123456789012";
    const listed = (...cidrBlocks: string[]) => ({ access: "listed", cidrBlocks });
    const operator = (who: string) => ({ roleArn: `${IAM}:${who}`, access: "view" });
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
        ["network:bastion.instanceType", ["t4g.nano"], ["t3.nano"]],
        ["data:replicaCount", [0, 4], [-1, 5]],
        ["data:backupRetentionDays", [1, 35], [0, 36]],
        ["data:rpoSeconds", [60, 86_400], [59, 86_401]],
        ["data:rotationDays", [1, 365], [0, 366]],
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
        ["observability:grafanaUrl", ["http://localhost:3000", "https://a.org"], ["https://a.org/", "ftp://a.org"]],
        ["observability:availabilityTarget", [95, 99.999], [94.9, 100]],
        ["observability:latencyTargetSeconds", [0.05, 9], [0.04, 9.1]],
        ["dr:targets.app.rtoMinutes", [1, 1440], [0, 1441]],
        ["dr:standby.availabilityZones", [["us-west-2a", "us-west-2b"]], [["us-west-2a"]]],
        ["dr:standby.web", [undefined, 2], [1]],
        ["dr:standby.cidrBlock", ["10.1.0.0/16", "10.1.0.0/22"], ["10.1.0.0/15", "10.1.0.0/23"]],
        ["dr:standby.cacheNodeType", ["cache.t4g.small"], ["t4g.small"]],
        ["dr:approverArnPattern", ["arn:aws:iam::*:role/OnCall", `${IAM}:user/x/*OnCall*`], [`${IAM}:role/*`, "*"]],
        ["dr:drills.hourUtc", [0, 22], [-1, 23]],
        ["environment:canary.everyMinutes", [1, 60], [0, 61]],
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

    /** Where nobody chooses, the requirement's figure or the safer way holds. */
    for (const [place, value] of [
        ["environment:canary", { everyMinutes: 1 }],
        ["foundation:configEnabled", true],
        ["foundation:guardDutyEnabled", true],
        ["foundation:securityHubEnabled", true],
        ["network:nat", "per-zone"],
        ["network:endpoints", "per-zone"],
        ["network:entry", "cdn"],
        ["data:rotationDays", 30],
        ["data:rpoSeconds", 300],
        ["dr:targets", { app: { rtoMinutes: 15, rpoMinutes: 60 }, database: { rtoMinutes: 60, rpoMinutes: 5 } }],
        ["edge:countOnly", []],
        ["app:executeCommand", false],
        ["observability:api", { access: "private" }],
    ] as const) {
        it(`has ${JSON.stringify(value)} where ${place} is not set`, () => {
            const [namespace, key] = place.split(":") as [ConfigNamespace, string];
            assert.deepStrictEqual((parseConfig(namespace, {}, "prod").values as Record<string, unknown>)[key], value);
        });
    }

    it("has a standby of the safer network and the smaller size, where nothing more is said of it", () => {
        const given = { enabled: true, cidrBlock: "10.1.0.0/16", availabilityZones: ["us-west-2a", "us-west-2b"] };
        const standby = { ...given, cacheNodeType: "cache.t4g.small" };
        const { values } = parseConfig("dr", { standby: JSON.stringify(standby) }, "prod");
        const network = { nat: "per-zone", endpoints: "per-zone" };
        assert.deepStrictEqual(values.standby, { ...standby, ...network, databaseMultiAz: false, web: 2, worker: 2 });
    });

    it("is where it is not set what its description says, in those that say it", () => {
        let said = 0;
        for (const [namespace, shape] of Object.entries(configSchemas)) {
            for (const [key, type] of Object.entries(shape) as [string, z.ZodType][]) {
                // The others say in words what follows from something else.
                const [, text] = /\. Default: (true|false|none|\d+|\{.*?\}|\w+(?:, \w+)*)(?: \(.*\))?$/.exec(
                    type.description ?? "",
                ) ?? [undefined];
                if (text !== undefined) {
                    const value: unknown = type.safeParse(undefined).data;
                    const written = Array.isArray(value) ? value.join(", ") : value;
                    const empty = written === "" || JSON.stringify(written) === "{}";
                    assert.deepStrictEqual(empty ? "none" : written, parse(text), `${namespace}:${key}`);
                    said += 1;
                }
            }
        }
        assert.ok(said > 15, String(said));
    });

    it("guards what holds data in every layer, where nothing else is said", () => {
        const guarded = Object.entries(configSchemas).filter(([, shape]) => "deletionGuard" in shape);
        assert.strictEqual(guarded.length, 5);
        for (const [namespace] of guarded) {
            const { values } = parseConfig(namespace as "data", {}, "prod");
            assert.deepStrictEqual(values.deletionGuard, { protect: true }, namespace);
        }
    });

    it("refuses a misspelled key and names the one that was meant", () => {
        const { problems } = parseConfig("network", { ...NETWORK, availabilityZone: "[]" }, "prod");
        assert.match(problems[0]?.problem ?? "", /did you mean network:availabilityZones\?/);
        assert.strictEqual(problems[0]?.fix, "pulumi config rm network:availabilityZone -s prod");
    });

    it("takes a name for a misspelled one up to three edits away, and no more than half of it", () => {
        const known = ["endpoints", "nat", "availabilityZones"];
        for (const [written, meant] of [
            ["Endpoint", "endpoints"],
            ["ENDPOINTS", "endpoints"],
            ["endpxxxts", "endpoints"],
            ["endxxxxts", undefined],
            ["na", "nat"],
            ["nxt", "nat"],
            ["nxx", undefined],
            ["vailabilityZones", "availabilityZones"],
            ["availabilityZonesss", "availabilityZones"],
        ] as const) {
            assert.strictEqual(nearest(written, known), meant, written);
        }
        assert.strictEqual(nearest("nat", []), undefined);
    });

    it("says where in a list or an object each problem is", () => {
        const { problems } = parseConfig("network", { availabilityZones: '["eu","us-east-1a","x"]' }, "prod");
        assert.match(problems[0]?.problem ?? "", /\. 0: [^;]+; 2: [^;]+\. Zones in use/);
        const whole = parseConfig("network", { ...NETWORK, nat: "none" }, "prod").problems[0]?.problem;
        assert.match(whole ?? "", /^found none\. Invalid option/);
    });

    it("stops a layer that reads a configuration with problems, with all of them and the file they are in", async () => {
        const config = { "network:nat": "singel", "network:zones": "[]" };
        const run = (values: Record<string, string>) =>
            record(() => readConfig("network").nat, { stack: "prod", config: values });
        await assert.rejects(run(config), (error: Error) => {
            assert.match(error.message, /^Configuration of "prod" cannot be used:\n {2}network:zones: no such key/);
            assert.match(error.message, /\n {2}network:nat: found singel.*\n {4}repair: in Pulumi\.prod\.yaml, or: /);
            return true;
        });
    });

    it("suggests nothing where no key is near", () => {
        const { problems } = parseConfig("network", { ...NETWORK, foo: "1" }, "prod");
        assert.match(problems[0]?.problem ?? "", /^no such key\. Known: cidrBlock, /);
    });

    it("lists every problem at once", () => {
        const { problems } = parseConfig("network", { availabilityZones: "[]", availabilityZone: "[]" }, "prod");
        assert.ok(problems.length >= 2);
    });

    it("keeps digits as text where the schema wants text", () => {
        const { values } = parseConfig("observability", { adminRole: "007" }, "prod");
        assert.strictEqual(values.adminRole, "007");
    });

    it("has a sentence for every key", () => {
        for (const [namespace, shape] of Object.entries(configSchemas)) {
            for (const [key, type] of Object.entries(shape) as [string, z.ZodType][]) {
                assert.ok((type.description ?? "").length > 20, `${namespace}:${key} has no description`);
            }
        }
    });
});
