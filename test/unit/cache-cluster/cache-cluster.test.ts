import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { CacheCluster, type CacheClusterArgs } from "../../../components/cache-cluster";
import { nodeAlarms } from "../../../components/cache-cluster/alarm-table";
import { accessString, nodeIds } from "../../../components/cache-cluster/purposes";
import { checkGroupId, settle } from "../../../components/cache-cluster/validate";
import { type MockOptions, record, type Recorder, valueOf } from "../mocks";

const GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
const USER = "aws:elasticache/user:User";
const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const VERSION = "aws:secretsmanager/secretVersion:SecretVersion";
const ARGS: CacheClusterArgs = {
    purpose: "sessions",
    nodeType: "cache.r7g.large",
    nodeCount: 2,
    availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1c"],
    subnetIds: ["subnet-a", "subnet-b", "subnet-c"],
    securityGroupId: "sg-cache",
    dataKeyArn: "arn:key/data",
    secretsKeyArn: "arn:key/secrets",
    logsKeyArn: "arn:key/logs",
    snapshotRetentionDays: 7,
    alarmTopics: { critical: "arn:critical", warning: "arn:warning", info: "arn:info" },
};

/** What ElastiCache adds: names, and of a group's addresses the one or the other. */
const OUTPUTS: NonNullable<MockOptions["outputs"]> = {
    "aws:elasticache/parameterGroup:ParameterGroup": ({ name }) => ({ name }),
    [GROUP]: ({ inputs }) =>
        (inputs as { clusterMode?: string }).clusterMode === "enabled"
            ? { configurationEndpointAddress: "clustercfg.example" }
            : { primaryEndpointAddress: "master.example" },
};

function build(changes: Partial<CacheClusterArgs> = {}) {
    let generated = 0;
    return record(() => new CacheCluster(changes.purpose ?? "sessions", { ...ARGS, ...changes }), {
        stack: "prod",
        outputs: OUTPUTS,
        calls: {
            "aws:secretsmanager/getRandomPassword:getRandomPassword": () => ({
                randomPassword: `password-${++generated}`,
            }),
        },
    });
}

describe("CacheCluster", () => {
    let sessions: Recorder;
    before(async () => {
        sessions = await build();
    });
    const expected: Record<string, unknown> = {
        replicationGroupId: "integers-test-prod-sessions",
        engine: "redis",
        engineVersion: "7.1",
        port: 6379,
        numCacheClusters: 2,
        preferredCacheClusterAzs: ["us-east-1a", "us-east-1b"],
        multiAzEnabled: true,
        automaticFailoverEnabled: true,
        atRestEncryptionEnabled: true,
        kmsKeyId: "arn:key/data",
        transitEncryptionEnabled: true,
        transitEncryptionMode: "required",
        securityGroupIds: ["sg-cache"],
        snapshotRetentionLimit: 7,
        snapshotWindow: "03:00-04:00",
        maintenanceWindow: "sun:05:00-sun:06:00",
        // The last part is of the subnet group's id: the next group of that name leaves another snapshot.
        finalSnapshotIdentifier: "integers-test-prod-sessions-final-id",
        userGroupIds: ["integers-test-prod-sessions"],
        // What is changed waits for the maintenance window: a node that restarts drops its connections.
        applyImmediately: false,
    };
    for (const [input, value] of Object.entries(expected)) {
        it(`gives the sessions' group ${input} ${JSON.stringify(value)}`, () =>
            assert.deepEqual(sessions.one(GROUP).inputs[input], value));
    }

    const parameterOf = async (name: string, args: Parameters<typeof build>[0]) => {
        const { inputs } = (await build(args)).one("aws:elasticache/parameterGroup:ParameterGroup");
        const parameters = inputs["parameters"] as { name: string; value: string }[];
        return parameters.find((p) => p.name === name)?.value;
    };
    const evictionOf = (purpose: "sessions" | "cache") => parameterOf("maxmemory-policy", { purpose });
    it("takes its parameters from the group of its purpose", () => {
        assert.equal(sessions.one(GROUP).inputs["parameterGroupName"], "sessions-parameters");
    });

    it("keeps a quarter of memory for snapshots and replication, and of small nodes what AWS says for them", async () => {
        for (const [nodeType, percent] of [
            ["cache.t4g.micro", "50"],
            ["cache.t4g.small", "30"],
            ["cache.t4g.medium", "25"],
            ["cache.r7g.large", "25"],
        ] as const) {
            assert.equal(await parameterOf("reserved-memory-percent", { nodeType }), percent, nodeType);
        }
    });

    it("is reached by its primary's address, in cluster mode by the cluster's", async () => {
        assert.equal(await valueOf((await build()).result.address), "master.example");
        assert.equal(await valueOf((await build({ shards: 2 })).result.address), "clustercfg.example");
    });

    it("never evicts a session, and evicts the least recently used entry of the cache", async () => {
        assert.equal(await evictionOf("sessions"), "noeviction");
        assert.equal(await evictionOf("cache"), "allkeys-lru");
    });

    it("wakes a person when a session is evicted, and only notes it for the cache", async () => {
        const eviction = async (purpose: "sessions" | "cache") =>
            (await build({ purpose })).one(ALARM, `${purpose}-001-evictions`).inputs;
        const { threshold, alarmActions, dimensions } = await eviction("sessions");
        assert.deepEqual([threshold, alarmActions], [0, ["arn:critical"]]);
        assert.deepEqual(dimensions, { CacheClusterId: "integers-test-prod-sessions-001", CacheNodeId: "0001" });
        assert.deepEqual((await eviction("cache"))["alarmActions"], ["arn:info"]);
    });

    for (const [purpose, name, metric, limit, minutes, severity, silence] of [
        ["sessions", "engine-cpu", "Average EngineCPUUtilization", 80, 5, "warning", "missing"],
        ["sessions", "cpu", "Average CPUUtilization", 90, 5, "warning", "missing"],
        ["sessions", "memory", "Maximum DatabaseMemoryUsagePercentage", 75, 3, "critical", "missing"],
        ["cache", "memory", "Maximum DatabaseMemoryUsagePercentage", 98, 3, "info", "missing"],
        ["sessions", "evictions", "Sum Evictions", 0, 1, "critical", "missing"],
        ["cache", "evictions", "Sum Evictions", 10_000, 15, "info", "missing"],
        // The primary reports none.
        ["sessions", "replication-lag", "Maximum ReplicationLag", 5, 3, "warning", "missing"],
        // No data means no node: the one row that its silence tells of.
        ["sessions", "connections", "Maximum CurrConnections", 20_000, 5, "critical", "breaching"],
        ["sessions", "authentication-failures", "Sum AuthenticationFailures", 10, 3, "warning", "notBreaching"],
    ] as const) {
        it(`alarms on ${name} of ${purpose} above ${limit} for ${minutes} min: ${severity} (R-CACHE-2)`, () => {
            const row = nodeAlarms(purpose, "cache.r7g.large").find((alarm) => alarm.name === name)!;
            assert.ok("metric" in row && row.namespace === "AWS/ElastiCache");
            assert.deepEqual(
                [`${row.statistic} ${row.metric}`, row.comparison, row.threshold, row.evaluationPeriods],
                [metric, "GreaterThanThreshold", limit, minutes],
            );
            assert.deepEqual([row.periodSeconds, row.severity, row.treatMissingData], [60, severity, silence]);
        });
    }

    it("alarms on connections below what the node type takes, and says how many that is", async () => {
        for (const [nodeType, threshold, most] of [
            ["cache.t4g.micro", 16_000, "20,000"],
            ["cache.t3.micro", 16_000, "20,000"],
            ["cache.t3.small", 20_000, "46,000"],
            ["cache.t4g.small", 20_000, "65,000"],
        ] as const) {
            const alarm = (await build({ nodeType })).one(ALARM, "sessions-001-connections").inputs;
            assert.equal(alarm["threshold"], threshold, nodeType);
            assert.match(String(alarm["alarmDescription"]), new RegExp(`A node takes ${most};`));
        }
    });

    it("alarms on each node", async () => {
        assert.equal((await build({ nodeCount: 3 })).ofType(ALARM).length, 3 * 7);
    });

    it("names no topic: ElastiCache is silent on an encrypted one, as the alert topics are", () =>
        assert.ok(!("notificationTopicArn" in sessions.one(GROUP).inputs)));

    // "Service updates in ElastiCache": only critical security updates come by themselves; a major one would replace the group.
    it("leaves service updates to a person, whom upgrade.md tells how, and which one never", () => {
        const text = fs.readFileSync(path.join(__dirname, "../../../docs/upgrade.md"), "utf8");
        assert.match(text, /aws elasticache describe-update-actions .*--update-action-status not-applied/);
        assert.match(text, /aws elasticache batch-apply-update-action/);
        assert.match(text, /Never apply one of type\s+`engine-major-version-update`/);
    });

    it("closes the user default, and gives the application no administration", () => {
        const closed = sessions.one(USER, "sessions-default").inputs;
        assert.equal(closed["accessString"], "off ~* -@all");
        assert.equal(closed["noPasswordRequired"], true);
        assert.ok(
            !("authenticationMode" in closed),
            "AWS gives its type back as another word: a change at every update",
        );
        const application = String(sessions.one(USER, "sessions-application").inputs["accessString"]);
        assert.match(application, /^on ~\* &\* -@all \+@read /);
        assert.ok(application.indexOf("-@dangerous") > application.indexOf("+@write"), "the last rule wins");
        assert.match(application, /-@admin -@dangerous \+info \+time$/);
        // Sidekiq waits for a job and runs scripts, Action Cable publishes; the cache does neither.
        for (const category of ["+@blocking", "+@scripting", "+@pubsub"]) {
            assert.ok(application.includes(category), category);
            assert.ok(!accessString("cache", 1).includes(category), category);
        }
        const members = sessions.one("aws:elasticache/userGroup:UserGroup").inputs["userIds"];
        assert.deepEqual(members, ["integers-test-prod-sessions-app", "integers-test-prod-sessions-off"]);
    });

    it("keeps the generation before valid when the password rotates, and makes the new one current last", async () => {
        const cluster = await build({ passwordGeneration: 3 });
        const versions = cluster.ofType(VERSION).map((v) => v.name);
        assert.deepEqual(versions, ["sessions-password-2", "sessions-password-3"]);
        const mode = cluster.one(USER, "sessions-application").inputs["authenticationMode"];
        assert.match(JSON.stringify(mode), /password-\d.*password-\d/);
        assert.equal(sessions.ofType(VERSION).length, 1);
    });

    it("writes slow and engine logs to encrypted groups with a retention", () => {
        const logs = sessions.one(GROUP).inputs["logDeliveryConfigurations"] as {
            logType: string;
            destination: string;
        }[];
        assert.deepEqual(
            logs.map((l) => [l.logType, l.destination]),
            [
                ["slow-log", "/integers-test/prod/sessions/slow-log"],
                ["engine-log", "/integers-test/prod/sessions/engine-log"],
            ],
        );
        const groups = sessions.ofType("aws:cloudwatch/logGroup:LogGroup");
        assert.ok(groups.every((g) => g.inputs["kmsKeyId"] === "arn:key/logs" && g.inputs["retentionInDays"] === 90));
    });

    it("speaks Valkey where asked, with its own version and family", async () => {
        const cluster = await build({ engine: "valkey" });
        assert.deepEqual(
            [cluster.one(GROUP).inputs["engine"], cluster.one(GROUP).inputs["engineVersion"]],
            ["valkey", "8.2"],
        );
        assert.equal(cluster.one("aws:elasticache/parameterGroup:ParameterGroup").inputs["family"], "valkey8");
        // Valkey takes users of either engine, Redis OSS none of Valkey's: they stay what they are when a cache changes.
        const users = (of: Recorder) =>
            [USER, "aws:elasticache/userGroup:UserGroup"].flatMap((type) =>
                of.ofType(type).map(({ inputs }) => inputs),
            );
        assert.deepEqual(users(cluster), users(await build({ engine: "redis" })));
    });

    it("leaves the zones of cluster mode to AWS", async () => {
        const { inputs } = (await build({ shards: 3 })).one(GROUP);
        assert.deepEqual([inputs["numNodeGroups"], inputs["replicasPerNodeGroup"]], [3, 1]);
        assert.equal("preferredCacheClusterAzs" in inputs, false);
        // A client asks for the shards first; no category of commands has these.
        assert.match(accessString("sessions", 3), / \+cluster\|slots \+cluster\|shards \+cluster\|nodes$/);
        assert.match(accessString("sessions", 2), /cluster\|slots/);
        assert.doesNotMatch(accessString("sessions", 1), /cluster/);
        assert.deepEqual(nodeIds("g", 2, 2), ["g-0001-001", "g-0001-002", "g-0002-001", "g-0002-002"]);
    });

    it("guards the data in the engine, unless a reason is given", async () => {
        assert.equal(sessions.one(GROUP).protect, true);
        const open = await build({ deletionGuard: { protect: false, reason: "rebuilt at will" } });
        assert.equal(open.one(GROUP).protect, false);
    });

    it("renames nothing when the last zone goes", async () => {
        const names = async (zones: string[]) =>
            (await build({ availabilityZones: zones })).resources.map((r) => `${r.type} ${r.name}`).sort();
        assert.deepEqual(await names(["us-east-1a", "us-east-1b"]), await names([...ARGS.availabilityZones]));
    });

    const wrong: [why: string, change: Partial<CacheClusterArgs>, message: RegExp][] = [
        ["a single node", { nodeCount: 1 }, /nodeCount is 1; allowed are whole numbers from 2 to 3/],
        [
            "more nodes than zones",
            { nodeCount: 4 },
            /one node in each of the zones us-east-1a, us-east-1b, us-east-1c at most/,
        ],
        ["no snapshots", { snapshotRetentionDays: 0 }, /snapshotRetentionDays is 0; allowed are whole numbers from 1/],
        ...["t1.micro", "t2.small", "m3.large", "r3.large", "c1.xlarge"].map((type): (typeof wrong)[number] => [
            `a node type of which AWS makes no new cluster, ${type}`,
            { nodeType: `cache.${type}` },
            new RegExp(`nodeType is "cache\\.${type}"; allowed are .* of current generations`),
        ]),
        [
            "a size that the family has not",
            { nodeType: "cache.t4g.large" },
            /nodeType has cache\.t4g\.large, and AWS has no such size; allowed are sizes of t4g: micro, small, medium\./,
        ],
        [
            "a size of none",
            { nodeType: "cache.r9g.smal" },
            /nodeType has cache\.r9g\.smal, .* such as large or 2xlarge/,
        ],
        [
            "a node type that needs data tiering",
            { nodeType: "cache.r6gd.xlarge" },
            /r6gd.*Take cache\.r7g or cache\.r6g/,
        ],
        [
            "more nodes than a cluster has, replicas included",
            { nodeCount: 3, shards: 31 },
            /shards is 31; allowed are whole numbers from 1 to 30 \(of 3 nodes each: a cluster has 90\)/,
        ],
        ["a zone twice", { availabilityZones: ["us-east-1a", "us-east-1a"], nodeCount: 2 }, /contain a duplicate/],
        ["more nodes than a cluster has, of two each", { nodeCount: 2, shards: 46 }, /shards is 46; .* from 1 to 45/],
        ["snapshots for longer than ElastiCache keeps", { snapshotRetentionDays: 36 }, /snapshotRetentionDays is 36/],
        ["no generation of the password", { passwordGeneration: 0 }, /passwordGeneration is 0/],
        ["a millionth rotation", { passwordGeneration: 1_000_001 }, /passwordGeneration is 1000001/],
        ["half a shard", { shards: 1.5 }, /shards is 1.5/],
        [
            "a retention that CloudWatch has not",
            { logRetentionDays: 2 },
            /logRetentionDays is 2; allowed are the days for which CloudWatch Logs/,
        ],
        ["windows that touch", { snapshotWindow: "05:30-06:30" }, /overlaps/],
        [
            "a window under an hour",
            { snapshotWindow: "03:00-03:30" },
            /snapshotWindow is "03:00-03:30"; it lasts 30 minutes, and AWS asks for at least 60/,
        ],
    ];
    it("takes 90 nodes, and a name of 36 characters, to which its users add four", () => {
        assert.equal(settle({ ...ARGS, nodeCount: 3, shards: 30 }).shards, 30);
        assert.equal(settle({ ...ARGS, nodeCount: undefined }).nodeCount, ARGS.availabilityZones.length);
        settle({ ...ARGS, passwordGeneration: 1_000_000 });
        for (const nodeType of ["t3.micro", "r5.24xlarge", "m4.10xlarge", "c7gn.16xlarge", "r9g.xlarge"]) {
            settle({ ...ARGS, nodeType: `cache.${nodeType}` });
        }
        checkGroupId("a".repeat(36));
        for (const id of ["a".repeat(37), "1a", "a--b", "a-", "A", ""]) {
            assert.throws(() => checkGroupId(id), /would be called .* allowed are 1 to 36/, id);
        }
    });
    it("refuses a name that the environment makes too long", () =>
        assert.rejects(
            record(() => new CacheCluster("sessions", ARGS), { stack: "a-very-long-environment" }),
            /"integers-test-a-very-long-environment-sessions" \(4\d characters\)/,
        ));
    for (const [why, change, message] of wrong) {
        it(`refuses ${why}`, () => assert.rejects(build(change), message));
    }
});
