import * as assert from "node:assert";
import { parse } from "yaml";
import { z } from "zod";
import { type ConfigProblem, configSchemas, type ConfigNamespace, parseConfig, readConfig } from "../../stacks/config";
import { nearest } from "../../stacks/nearest";
import { WORDS } from "../../stacks/schema-words";
import { configurationOf, environments } from "./layers";
import { record } from "./mocks";

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

    for (const [what, names, fix] of [
        ["a value under a name with dots", { "b.io": { dns: "here" } }, `'edge:additionalNames["b.io"].dns'`],
        ["a name that is not allowed", { "B.io": { dns: "elsewhere" } }, `'edge:additionalNames["KEY"]'`],
    ] as const) {
        it(`gives a command that the CLI does not take for several keys: ${what}`, () => {
            const raw = { domainName: "integers.example.com", additionalNames: JSON.stringify(names) };
            const { problems } = parseConfig("edge", raw, "prod");
            assert.deepStrictEqual(
                problems.map((p) => p.fix),
                [`pulumi config set --path ${fix} VALUE -s prod`],
            );
        });
    }

    it("gives a command by which the CLI writes text, where it would write 5 as the number that is refused", () => {
        const { problems } = parseConfig("app", { variables: '{"API_VERSION":5}' }, "prod");
        assert.deepStrictEqual(
            problems.filter(({ key }) => key === "app:variables").map((p) => p.fix),
            ["pulumi config set --path --type string app:variables.API_VERSION VALUE -s prod"],
        );
    });

    it("says what a name of one's own may be", () => {
        const raw = { domainName: "integers.example.com", additionalNames: '{"B.io":{"dns":"elsewhere"}}' };
        const [{ problem }] = parseConfig("edge", raw, "prod").problems as [ConfigProblem];
        assert.match(problem, /; B\.io: must be a lower-case domain name such as www\.example\.com\./);
    });

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
            const [{ problem, fix }] = problemsOf("environment", name) as [ConfigProblem];
            assert.match(problem, /2 to 11 lower-case letters/, name);
            assert.strictEqual(fix, `git mv Pulumi.${name}.yaml Pulumi.NAME.yaml`);
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
        ["observability:latencyTargetSeconds", 0.5],
        ["observability:availabilityTarget", 99.9],
        ["network:bastion", { enabled: true }],
        ["network:logRetentionDays", 365],
        ["app:keepInstances", false],
        ["app:migrationCommand", ["bundle", "exec", "rails", "db:migrate"]],
        ["edge:accessLogDays", 365],
        ["edge:botControl", false],
        ["edge:originSecretGenerations", [1]],
        ["edge:rateLimits", { requestsPerIp: 2000, requestsPerUser: 1000, signInsPerIp: 100 }],
        [
            "edge:identity",
            {
                provider: "cognito",
                mfa: "optional",
                threatProtection: false,
                accessTokenMinutes: 15,
                refreshTokenDays: 30,
            },
        ],
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
        const known = ["endpoints", "nat", "availabilityZones", "maxAllocatedStorageGiB"];
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
            ["maxallocatedstoragegib", "maxAllocatedStorageGiB"],
        ] as const) {
            assert.strictEqual(nearest(written, known), meant, written);
        }
        assert.strictEqual(nearest("nat", []), undefined);
    });

    it("says where in a list or an object each problem is", () => {
        const { problems } = parseConfig("network", { availabilityZones: '["eu","us-east-1a","x"]' }, "prod");
        assert.match(problems[0]?.problem ?? "", /; 0: [^;]+; 2: [^;]+\. Zones in use/);
        const whole = parseConfig("network", { ...NETWORK, nat: "none" }, "prod").problems[0]?.problem;
        assert.match(whole ?? "", /^found none; must be one of per-zone, single\. NAT gateways/);
    });

    const words: readonly (readonly [ConfigNamespace, string, string, string])[] = [
        ["network", "nat", "3", "must be one of per-zone, single"],
        ["data", "replicaCount", "7", "must be at most 4"],
        ["data", "replicaCount", "1.5", "must be a whole number"],
        ["data", "replicaCount", "many", "must be a number"],
        ["foundation", "monthlyBudgetUsd", "0", "must be more than 0"],
        ["foundation", "passwordPolicy", "yes", "must be true or false"],
        ["foundation", "alertEmails", '{"critical":["ann"]}', "critical.0: must be an e-mail address"],
        ["foundation", "trailDataEvents", "s3", "must be a list"],
        ["network", "availabilityZones", "us-east-1a", "must be a list"],
        ["network", "availabilityZones", '["us-east-1a"]', "must have at least 2 entries"],
        ["edge", "originSecretGenerations", "[]", "must have at least 1 entry"],
        ["dr", "standby", '{"enabled":false,"reason":"x"}', "reason: must have at least 10 letters"],
        ["dr", "standby", '{"enabled":3}', "enabled: must be one of true, false"],
        [
            "environment",
            "canary",
            '{"everyMinute":1}',
            "everyMinutes: is missing (must be a number); no such key: everyMinute",
        ],
        [
            "observability",
            "api",
            '{"access":"listed","cidrBlocks":["x"]}',
            "cidrBlocks.0: must be an IPv4 block such as 10.0.0.0/16",
        ],
    ];
    for (const [namespace, name, value, said] of words) {
        it(`says what is allowed for ${namespace}:${name} where it is ${value}`, () => {
            const { problems } = parseConfig(namespace, { [name]: value }, "prod");
            const { problem } = problems.find(({ key }) => key === `${namespace}:${name}`)!;
            const meaning = (configSchemas[namespace] as Record<string, z.ZodType>)[name]!.description ?? "";
            assert.strictEqual(problem, `found ${value}; ${said}. ${meaning}`);
        });
    }

    it("says once that a value of several kinds is missing", () => {
        const schema = z.object({ who: z.union([z.string(), z.array(z.string())]) });
        const { error } = schema.safeParse({}, WORDS);
        assert.deepStrictEqual(
            error?.issues.map(({ message }) => message),
            ["is missing (must be text, or must be a list)"],
        );
    });

    it("stops a layer that reads a configuration with problems, with all of them and the file they are in", async () => {
        const config = { "network:nat": "singel", "network:zones": "[]" };
        const run = (values: Record<string, string>) =>
            record(() => readConfig("network").nat, { stack: "prod", config: values });
        await assert.rejects(run({ ...config, "network:availabilityZones": NETWORK.availabilityZones }), {
            message: /:\n {2}network:zones: no such key.*\n {4}repair: .*\n {2}network:nat: found singel/,
        });
        const one = { "network:availabilityZones": NETWORK.availabilityZones, "network:nat": "singel" };
        await assert.rejects(run(one), { message: /^Configuration of "prod" cannot be used:\n {2}network:nat: / });
        await assert.rejects(run(config), (error: Error) => {
            assert.match(error.message, /^Configuration of "prod" cannot be used:\n {2}network:zones: no such key/);
            assert.match(error.message, /\n {2}network:nat: found singel.*\n {4}repair: in Pulumi\.prod\.yaml, or: /);
            return true;
        });
    });

    it("hands a layer its own values where nothing is wrong, whatever other layers have", async () => {
        const config = {
            "network:availabilityZones": NETWORK.availabilityZones,
            "app:nonsense": "x",
            "aws:region": "x",
        };
        let nat = "";
        await record(() => (nat = readConfig("network").nat), { stack: "prod", config });
        assert.strictEqual(nat, "per-zone");
    });

    it("says what is missing within a value, and what follows from nothing else", () => {
        const problemOf = (web: string) =>
            parseConfig("app", { web }, "prod").problems.find(({ key }) => key === "app:web")!.problem;
        assert.match(
            problemOf('{"cpu":512}'),
            /^found \{"cpu":512\}; memoryMiB: is missing \(must be a number\); minimum: is missing/,
        );
        assert.match(problemOf(""), /^found ""; must be keys and values\. Web tasks/);
        // A half is no whole number; that it is also too small follows.
        const service = { cpu: 512, memoryMiB: 1024, minimum: 0.5, maximum: 6, onDemandBase: 0, spotPercent: 100 };
        const [, half] = /; (minimum: .*?)\. Web tasks/.exec(
            problemOf(JSON.stringify({ ...service, command: ["x"] })),
        )!;
        assert.strictEqual(half, "minimum: must be a whole number");
        const { problems } = parseConfig("network", {}, "prod");
        assert.match(problems[0]!.problem, /^nothing is set\. Zones in use/);
    });

    it("suggests nothing where no key is near", () => {
        const { problems } = parseConfig("network", { ...NETWORK, foo: "1" }, "prod");
        assert.match(problems[0]?.problem ?? "", /^no such key\. Known: cidrBlock, /);
        assert.strictEqual(
            parseConfig("network", { ...NETWORK, constructor: "x" }, "prod").problems[0]?.key,
            "network:constructor",
        );
    });

    it("lists every problem at once", () => {
        const { problems } = parseConfig("network", { availabilityZones: "[]", availabilityZone: "[]" }, "prod");
        assert.ok(problems.length >= 2);
    });

    it("keeps digits as text where the schema wants text", () => {
        const { values } = parseConfig("observability", { adminRole: "7" }, "prod");
        assert.strictEqual(values.adminRole, "7");
    });

    it("has a sentence for every key", () => {
        for (const [namespace, shape] of Object.entries(configSchemas)) {
            for (const [key, type] of Object.entries(shape) as [string, z.ZodType][]) {
                assert.ok((type.description ?? "").length > 20, `${namespace}:${key} has no description`);
            }
        }
    });
});
