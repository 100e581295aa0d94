/** What stands in the second region of production and what is replicated there, over all layers (R-DR-1). */
import * as assert from "node:assert";
import { configurationOf, type LayerRun, runLayer, runLayerWith } from "../layers";
import type { Registration } from "../mocks";

const FIRST = "us-east-1";
const SECOND = "us-west-2";
const SECRET = "aws:secretsmanager/secret:Secret";
const TARGET = "aws:appautoscaling/target:Target";

/** The region of a resource: its own, or that of the provider `standby`. */
const regionOf = ({ inputs, provider }: Registration): string =>
    (inputs["region"] as string | undefined) ?? (/aws::standby::/.test(provider ?? "") ? SECOND : FIRST);
const isAws = ({ type }: Registration): boolean => type.startsWith("aws:");
const below = (run: LayerRun, component: string): Registration[] => {
    const parents = new Map(run.resources.map((r) => [r.urn, r.parent]));
    const isBelow = (urn: string | undefined): boolean =>
        urn !== undefined && (urn.endsWith(`::${component}`) || isBelow(parents.get(urn)));
    return run.resources.filter((r) => isBelow(r.parent));
};

const changed = (key: string, change: object): string =>
    JSON.stringify({ ...(JSON.parse(configurationOf("prod")[key]!) as object), ...change });
/** More tasks than the standby keeps, started by a forecast. */
const LARGER = { "app:web": changed("app:web", { minimum: 6, predictiveScaling: "ForecastAndScale" }) };
const standbyWith = (change: object): string => changed("dr:standby", change);
const OTHER = { databaseMultiAz: false, availabilityZones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"] };

describe("the second region of production", () => {
    let foundation: LayerRun;
    let data: LayerRun;
    let dr: LayerRun;
    /** The same with another region, a replica in one zone, a larger application and no word about drills. */
    let other: LayerRun;
    let ground: Record<string, string>;
    before(async () => {
        foundation = await runLayer("foundation", "prod");
        data = await runLayer("data", "prod");
        dr = await runLayer("dr", "prod");
        ground = foundation.outputs["standby"] as Record<string, string>;
        const config = { "environment:drRegion": "eu-west-1", ...LARGER, "dr:standby": standbyWith(OTHER) };
        Object.defineProperty(config, "dr:drills", { enumerable: true, value: undefined });
        other = await runLayerWith("dr", "prod", {
            config,
            calls: {
                "aws:arcregionswitch/getRoute53HealthChecks:getRoute53HealthChecks": () => ({
                    healthChecks: [FIRST, "eu-west-1"].map((region) => ({
                        region,
                        healthCheckId: region,
                        status: "unknown",
                    })),
                }),
            },
        });
    });

    it("is the configured one, by a provider that is handed to the component", () => {
        const region = (run: LayerRun) => run.one("pulumi:providers:aws", "standby").inputs["region"];
        assert.deepStrictEqual([region(dr), region(other)], [SECOND, "eu-west-1"]);
    });

    it("holds all of DrReplication but what has to be set up where it comes from: replication, the relay and its alarm", () => {
        const all = below(dr, "standby").filter(isAws);
        assert.ok(all.length > 300);
        assert.deepStrictEqual(
            all
                .filter((r) => regionOf(r) !== SECOND)
                .map((r) => `${r.type} ${r.name}`)
                .sort(),
            [
                "aws:cloudwatch/eventRule:EventRule standby-pooler-relay",
                "aws:cloudwatch/eventTarget:EventTarget standby-pooler-relay",
                "aws:cloudwatch/metricAlarm:MetricAlarm standby-pooler-relay-rotation-not-started",
                "aws:s3/bucketReplicationConfig:BucketReplicationConfig standby-assets-replication",
            ],
        );
    });

    it("has keys of its own, by purpose, rotating and of one region: no ciphertext crosses", () => {
        const keys = foundation.ofType("aws:kms/key:Key").filter((key) => regionOf(key) === SECOND);
        assert.deepStrictEqual(
            keys.map(({ name }) => name).sort(),
            ["alerts", "data", "logs", "secrets"].map((purpose) => `baseline-standby-key-${purpose}`),
        );
        for (const { name, inputs } of keys) {
            assert.strictEqual(inputs["enableKeyRotation"], true, name);
            assert.ok(inputs["multiRegion"] !== true, name);
        }
        const key = (purpose: string) => keys.find(({ name }) => name.endsWith(`-${purpose}`))!.state["arn"];
        for (const purpose of ["data", "logs", "secrets"]) {
            assert.strictEqual(ground[`${purpose}KeyArn`], key(purpose), purpose);
        }
        assert.strictEqual(foundation.one("aws:backup/vault:Vault").inputs["kmsKeyArn"], key("data"));
    });

    it("is watched as the first one is, by detectors, settings and alerts of its own: they see their region alone", () => {
        const WATCHING = /^aws:(cfg|guardduty|securityhub|accessanalyzer|cloudwatch\/event|ebs|ec2\/(instanceM|image))/;
        const watching = (region: string) =>
            foundation.resources.filter((r) => WATCHING.test(r.type) && regionOf(r) === region);
        const names = (region: string, prefix: string) =>
            watching(region).map(({ type, name }) => `${type} ${name.replace(new RegExp(`^${prefix}-`), "")}`);
        assert.ok(names(FIRST, "baseline").length > 30);
        assert.deepStrictEqual(names(SECOND, "baseline-standby").sort(), names(FIRST, "baseline").sort());
        const targets = watching(SECOND).filter(({ type }) => type.includes("eventTarget"));
        const topics = foundation.ofType("aws:sns/topic:Topic").filter((topic) => regionOf(topic) === SECOND);
        const arns = topics.map(({ state }) => state["arn"]);
        assert.ok(targets.length > 0 && targets.every(({ inputs }) => arns.includes(inputs["arn"])));
    });

    it("records with the role that the account has once, and sets no account-wide switch again", () => {
        const [role, ...others] = foundation.ofType("aws:cfg/recorder:Recorder").map(({ inputs }) => inputs["roleArn"]);
        assert.match(String(role), /:role\/aws-service-role\/config\.amazonaws\.com\/AWSServiceRoleForConfig$/);
        assert.deepStrictEqual(others, [role]);
        assert.deepStrictEqual(
            foundation.ofType("aws:iam/serviceLinkedRole:ServiceLinkedRole").map(({ name }) => name),
            ["baseline-autoscaling-role", "baseline-config-role"],
        );
        foundation.one("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock");
        foundation.one("aws:iam/accountPasswordPolicy:AccountPasswordPolicy");
    });

    it("is watched by nobody's second detector where another environment of the account owns them", async () => {
        const shared = await runLayerWith("foundation", "prod", {
            config: { "foundation:accountSingletons": "false" },
        });
        const OWNED =
            /^aws:(cfg|guardduty|securityhub|accessanalyzer|cloudwatch\/eventRule|ebs\/encryption|ssm\/serviceSetting)/;
        const owned = (run: typeof shared) => run.resources.filter(({ type }) => OWNED.test(type));
        assert.ok(owned(foundation).length > 40, String(owned(foundation).length));
        assert.deepStrictEqual(
            owned(shared).map(({ name }) => name),
            [],
        );
    });

    it("is made of the first region's components", async () => {
        const components = async (layers: readonly ("network" | "data" | "app")[]) => {
            const runs = await Promise.all(layers.map((layer) => runLayer(layer, "prod")));
            return new Set(
                runs.flatMap((run) => run.resources.map(({ type }) => type)).filter((t) => /^integers:/.test(t)),
            );
        };
        const there = new Set(dr.resources.map(({ type }) => type));
        const notThere = [...(await components(["network", "data", "app"]))].filter((type) => !there.has(type)).sort();
        // The database is StandbyDatabase: it begins as a replica. Its rotation runs in the first region.
        assert.deepStrictEqual(notThere, ["integers:data:DatabaseCluster"]);
    });

    it("has a network beside the first one, in as many zones", async () => {
        const cidr = (run: LayerRun) => run.one("awsx:ec2:Vpc").inputs["cidrBlock"];
        const zones = (run: LayerRun) => run.one("awsx:ec2:Vpc").inputs["availabilityZoneNames"] as string[];
        const network = await runLayer("network", "prod");
        assert.deepStrictEqual([cidr(network), cidr(dr)], ["10.0.0.0/16", "10.1.0.0/16"]);
        assert.strictEqual(zones(dr).length, zones(network).length);
        assert.ok(zones(dr).every((zone) => zone.startsWith(SECOND)));
    });

    it("runs a smaller application that may grow as large as the first: the plan scales it", async () => {
        const limits = (run: LayerRun, name: string) => {
            const { inputs } = run.one(TARGET, name);
            return [inputs["minCapacity"], inputs["maxCapacity"]];
        };
        const app = await runLayerWith("app", "prod", { config: LARGER });
        const [minimum, maximum] = limits(app, "app-web-scaling");
        assert.strictEqual(minimum, 6);
        assert.deepStrictEqual(limits(other, "standby-app-web-scaling"), [3, maximum]);
        // The days before a failover must start no tasks where nobody is any more.
        const forecast = (run: LayerRun, name: string) => {
            const { inputs } = run.one("aws:appautoscaling/policy:Policy", `${name}-forecast`);
            return (inputs["predictiveScalingPolicyConfiguration"] as { mode: string }).mode;
        };
        assert.strictEqual(forecast(app, "app-web-scaling"), "ForecastAndScale");
        assert.strictEqual(forecast(other, "standby-app-web-scaling"), "ForecastOnly");
    });

    it("has the replica encrypted with the region's key, in two zones by choice, and backups for a point in time", () => {
        const replica = (run: LayerRun) => run.one("aws:rds/instance:Instance", "standby-database-replica").inputs;
        assert.strictEqual(replica(dr)["kmsKeyId"], ground["dataKeyArn"]);
        assert.strictEqual(replica(dr)["storageEncrypted"], true);
        assert.strictEqual(replica(dr)["replicateSourceDb"], data.outputs["databaseArn"]);
        assert.deepStrictEqual([replica(dr)["multiAz"], replica(other)["multiAz"]], [true, false]);

        const days = Number(configurationOf("prod")["data:backupRetentionDays"]);
        const backups = dr.one("aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication");
        assert.deepStrictEqual(backups.inputs, {
            sourceDbInstanceArn: data.outputs["databaseArn"],
            kmsKeyId: ground["dataKeyArn"],
            retentionPeriod: days,
        });
        // Another retention is another replication, and a source has one.
        assert.ok(backups.deleteBeforeReplace);
    });

    it("receives a copy of every recovery point in a vault of its own, locked as the first one", () => {
        const rules = data.one("aws:backup/plan:Plan").inputs["rules"] as {
            copyActions: { destinationVaultArn: string; lifecycle: { deleteAfter: number } }[];
            lifecycle: { deleteAfter: number };
        }[];
        assert.strictEqual(rules.length, 2);
        for (const { copyActions, lifecycle } of rules) {
            assert.deepStrictEqual(copyActions, [{ destinationVaultArn: ground["backupVaultArn"], lifecycle }]);
        }
        const vault = foundation.one("aws:backup/vault:Vault");
        assert.deepStrictEqual([regionOf(vault), vault.protect], [SECOND, true]);
        const lock = (run: LayerRun) => {
            const { inputs } = run.one("aws:backup/vaultLockConfiguration:VaultLockConfiguration");
            return [inputs["changeableForDays"], inputs["minRetentionDays"], inputs["maxRetentionDays"]];
        };
        assert.deepStrictEqual(lock(foundation), lock(data));
    });

    it("receives every image before a deployment there asks for it, in a repository with its key", () => {
        const replication = foundation.one("aws:ecr/replicationConfiguration:ReplicationConfiguration");
        assert.strictEqual(regionOf(replication), FIRST);
        assert.deepStrictEqual(replication.inputs["replicationConfiguration"], {
            rules: [
                {
                    destinations: [{ region: SECOND, registryId: "123456789012" }],
                    // The registry has one set of rules: another environment of the account has none of its own.
                    repositoryFilters: [{ filter: "integers-", filterType: "PREFIX_MATCH" }],
                },
            ],
        });
        const repository = foundation.one("aws:ecr/repository:Repository", "baseline-standby-images");
        assert.match(repository.inputs["name"] as string, /^integers-prod\//);
        assert.ok(replication.waitsFor.includes(repository.urn));
        const [encryption] = repository.inputs["encryptionConfigurations"] as { kmsKey: string }[];
        assert.strictEqual(encryption!.kmsKey, ground["dataKeyArn"]);
    });

    it("reads no secret of the first region: each is replicated there with its key, or made there", async () => {
        const runs = await Promise.all((["data", "edge", "app"] as const).map((layer) => runLayer(layer, "prod")));
        const replicated = new Map(
            runs
                .flatMap((run) => run.ofType(SECRET))
                .map(({ state, inputs }) => [state["arn"] as string, inputs["replicas"]] as const),
        );
        const made = new Set(dr.ofType(SECRET).map(({ state }) => state["arn"] as string));
        const read = dr.ofType("aws:ecs/taskDefinition:TaskDefinition").flatMap(({ inputs }) => {
            const containers = JSON.parse(inputs["containerDefinitions"] as string) as {
                secrets?: { valueFrom: string }[];
            }[];
            // The ARN, without the key inside of the secret that may follow it.
            return containers.flatMap(({ secrets = [] }) =>
                secrets.map((s) => s.valueFrom.split(":").slice(0, 6).join(":")),
            );
        });
        const arns = [...new Set(read)];
        const foreign = arns.filter((arn) => !made.has(arn));
        assert.ok(foreign.length >= 3, arns.join(", "));
        for (const arn of foreign) {
            assert.strictEqual(arn.split(":")[3], SECOND, arn);
            assert.deepStrictEqual(
                replicated.get(arn.replace(SECOND, FIRST)),
                [{ region: SECOND, kmsKeyId: ground["secretsKeyArn"] }],
                arn,
            );
        }
    });

    it("has Redis warm, with a node in every zone, and empty: nothing is replicated into it", () => {
        const groups = dr.ofType("aws:elasticache/replicationGroup:ReplicationGroup");
        assert.strictEqual(groups.length, 2);
        for (const { name, inputs } of groups) {
            assert.strictEqual(inputs["globalReplicationGroupId"], undefined, name);
            assert.deepStrictEqual([inputs["multiAzEnabled"], inputs["automaticFailoverEnabled"]], [true, true], name);
        }
        assert.ok(dr.resources.every(({ type }) => !/globalReplicationGroup/i.test(type)));
    });

    it("starts no drill by itself unless somebody asks for it", () => {
        for (const run of [dr, other]) {
            const states = run.ofType("aws:scheduler/schedule:Schedule").map(({ inputs }) => inputs["state"]);
            assert.deepStrictEqual(states, Array(5).fill("DISABLED"));
        }
    });

    it("takes viewers itself where the first region does, and checks the tokens of the same external issuer", async () => {
        const identity = {
            provider: "external",
            issuer: "https://id.example.com",
            jwksUrl: "https://id.example.com/jwks",
            audience: "integers",
            rolesClaim: "scope",
            rolesFormat: "space-separated-values",
        };
        const config = { "network:entry": "internet", "edge:identity": JSON.stringify(identity) };
        const calls = {
            "aws:secretsmanager/getSecretVersion:getSecretVersion": () => {
                throw new Error("without a CDN there is no secret of its header");
            },
        };
        const edge = below(await runLayerWith("dr", "prod", { config, calls }), "standby-edge");
        const inputsOf = (type: string, name: string) => edge.find((r) => r.type === type && r.name === name)!.inputs;
        const rules = inputsOf("aws:wafv2/webAcl:WebAcl", "standby-edge-waf")["rules"] as { name: string }[];
        assert.ok(rules.some(({ name }) => name === "rate-per-ip"));
        const rule = inputsOf("aws:lb/listenerRule:ListenerRule", "standby-edge-admin");
        assert.strictEqual((rule["conditions"] as unknown[]).length, 1, "no header of a CDN's");
        const [token] = rule["actions"] as {
            jwtValidation: { additionalClaims: { name: string; format: string }[] };
        }[];
        assert.deepStrictEqual(
            token!.jwtValidation.additionalClaims.map(({ name, format }) => `${name} ${format}`),
            ["aud single-string", "cognito:groups space-separated-values"],
        );
    });

    describe("where the origin header's secret may not be read", () => {
        const refused = (preview: boolean) =>
            runLayerWith("dr", "prod", {
                preview,
                calls: {
                    "aws:secretsmanager/getSecretVersion:getSecretVersion": () => {
                        throw new Error("api error AccessDeniedException: no identity-based policy allows it");
                    },
                },
            });

        it("still previews, as the role of pull requests does, with values that are not known", async () => {
            const rules = below(await refused(true), "standby-edge").filter(
                ({ type }) => type === "aws:lb/listenerRule:ListenerRule",
            );
            assert.ok(rules.length > 0);
            for (const { name, inputs } of rules) {
                assert.match(JSON.stringify(inputs["conditions"]), /"values":\{"__pulumiUnknown":true\}/, name);
            }
        });

        it("is not deployed", async () => {
            await assert.rejects(refused(false), /AccessDeniedException/);
        });
    });
});
