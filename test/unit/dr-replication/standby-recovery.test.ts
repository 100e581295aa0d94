/** `Recovery`: alarms, plan, the switched record, drills and restore tests together (R-DR-2 to R-DR-4). */
import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import { Recovery, type RecoveryArgs } from "../../../components/dr-replication/recovery";
import { DEFAULT_TARGETS } from "../../../components/dr-replication/targets";
import { record } from "../mocks";

const topics = (region: string) => {
    const topic = (severity: string) => `arn:aws:sns:${region}:123456789012:${severity}`;
    return { critical: topic("critical"), warning: topic("warning"), info: topic("info") };
};
const service = (region: string) => ({
    clusterArn: `arn:aws:ecs:${region}:123456789012:cluster/app`,
    serviceArn: `arn:aws:ecs:${region}:123456789012:service/app/web`,
});

const ARGS: Omit<RecoveryArgs, "standbyProvider"> = {
    planName: "integers-prod",
    primaryRegion: "us-east-1",
    standbyRegion: "us-west-2",
    targets: DEFAULT_TARGETS,
    services: { web: [service("us-east-1"), service("us-west-2")] },
    databaseArns: {
        "us-east-1": "arn:aws:rds:us-east-1:123456789012:db:data",
        "us-west-2": "arn:aws:rds:us-west-2:123456789012:db:replica",
    },
    hostedZoneId: "Z1",
    recordName: "origin.example.com",
    loadBalancers: {
        primary: { dnsName: "east.elb.amazonaws.com", zoneId: "ZEAST" },
        standby: { dnsName: "west.elb.amazonaws.com", zoneId: "ZWEST" },
    },
    standbyServes: false,
    canary: { name: "integers-prod", everyMinutes: 1 },
    approverArnPattern: "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_OnCall_*",
    reportBucketName: "reports",
    reportKeyArn: "arn:aws:kms:us-west-2:123456789012:key/k",
    warningTopics: { "us-east-1": "arn:aws:sns:us-east-1:123456789012:warning" },
    drills: {
        enabled: false,
        reports: {
            bucketName: "archive",
            keyArn: "arn:aws:kms:us-east-1:123456789012:key/k",
            dashboardName: "integers-prod-drills",
            watch: {
                ...{ loadBalancer: "app/edge/1", targetGroup: "targetgroup/web/1", database: "database" },
                ...{ cacheGroups: ["sessions"], standbyRegion: "us-west-2", replica: "replica" },
            },
        },
        window: { day: "TUE", hourUtc: 9 },
        targetTags: { Project: "integers", Environment: "prod" },
        availabilityZone: "us-east-1a",
        logsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/k",
        logRetentionDays: 90,
    },
    primary: {
        loadBalancerArnSuffix: "app/edge/1",
        targetGroupArnSuffix: "targetgroup/web/1",
        backupVaultName: "vault",
        assetsBucketName: "assets",
        alarmTopics: topics("us-east-1"),
    },
    standby: {
        backupVaultName: "vault-west",
        replicaIdentifier: "replica",
        tasksAlarmArns: { web: "arn:aws:cloudwatch:us-west-2:123456789012:alarm:web-tasks" },
        certificateAlarmArn: "arn:aws:cloudwatch:us-west-2:123456789012:alarm:certificate",
        assetsBucketName: "assets-west",
        replicationRuleId: "second-region",
        alarmTopics: topics("us-west-2"),
    },
    restoreTesting: {
        planName: "integers_prod",
        vaultArns: ["arn:aws:backup:us-west-2:123456789012:backup-vault:dr"],
        databaseArn: "arn:aws:rds:us-east-1:123456789012:db:data",
        subnetGroupName: "isolated",
        securityGroupId: "sg-1",
    },
};

const SERVES: Partial<typeof ARGS> = { standbyServes: true };

function run(args: Partial<typeof ARGS> = {}, statusInWest = args.standbyServes === true ? "healthy" : "unhealthy") {
    return record(
        () =>
            new Recovery("recovery", {
                ...ARGS,
                ...args,
                standbyProvider: new aws.Provider("standby", { region: "us-west-2" }),
            }),
        {
            calls: {
                "aws:arcregionswitch/getRoute53HealthChecks:getRoute53HealthChecks": () => ({
                    healthChecks: [
                        { region: "us-east-1", healthCheckId: "hc-east", status: "healthy" },
                        { region: "us-west-2", healthCheckId: "hc-west", status: statusInWest },
                    ],
                }),
            },
        },
    );
}

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const PLAN = "aws:arcregionswitch/plan:Plan";
const RECORD = "aws:route53/record:Record";

/** Name and role of the alarms that the plan knows. */
async function planAlarms(args: Partial<typeof ARGS> = {}): Promise<[string, string][]> {
    const alarms = (await run(args)).one(PLAN).inputs["associatedAlarms"];
    return (alarms as { mapBlockKey: string; alarmType: string }[]).map((a) => [a.mapBlockKey, a.alarmType]);
}

describe("Recovery", () => {
    it("alarms each thing where its metrics are, and by topics of that region", async () => {
        const alarms = (await run()).ofType(ALARM);
        const where: Record<string, unknown> = Object.fromEntries(
            alarms.map((a) => [a.name, a.inputs["region"] ?? "us-east-1"]),
        );
        const expected: Record<string, string> = {
            "recovery-application-down": "us-east-1",
            "recovery-drill-stop": "us-east-1",
            "recovery-replica-lag-warning": "us-west-2",
            "recovery-replica-lag": "us-west-2",
            "recovery-replica-silent": "us-west-2",
            "recovery-assets-replication-latency": "us-west-2",
            "recovery-assets-replication-failures": "us-east-1",
            "recovery-backup-age": "us-east-1",
            "recovery-standby-backup-age": "us-west-2",
            "recovery-failed-copies": "us-east-1",
            "recovery-standby-failed-copies": "us-west-2",
            "recovery-drills-not-started": "us-east-1",
            "recovery-canary-failing": "us-west-2",
        };
        assert.deepEqual(where, expected);
        for (const { name, inputs } of alarms) {
            const [topic] = inputs["alarmActions"] as string[];
            assert.ok(topic!.includes(`:${expected[name]}:`), name);
        }
    });

    it("starts the plan by the application's alarm and shows the approver lag, canary, capacity and certificate", async () => {
        assert.deepEqual(await planAlarms(), [
            ["application-down", "trigger"],
            ["replica-lag", "applicationHealth"],
            ["canary", "applicationHealth"],
            ["standby-web", "applicationHealth"],
            ["standby-certificate", "applicationHealth"],
        ]);
        // Beyond the RPO, not the warning of it.
        const { associatedAlarms } = (await run()).one(PLAN).inputs as {
            associatedAlarms: { mapBlockKey: string; resourceIdentifier: string }[];
        };
        const lag = associatedAlarms.find(({ mapBlockKey }) => mapBlockKey === "replica-lag");
        assert.match(lag!.resourceIdentifier, /\/recovery-replica-lag$/);
    });

    it("has nothing to start and no lag once the second region serves, and still every alarm, for information alone", async () => {
        const [before, after] = [await run(), await run(SERVES)];
        const names = (recorded: typeof before) => recorded.resources.map((r) => `${r.type} ${r.name}`).sort();
        assert.deepEqual(names(after), names(before));
        assert.deepEqual(await planAlarms(SERVES), [
            ["canary", "applicationHealth"],
            ["standby-web", "applicationHealth"],
            ["standby-certificate", "applicationHealth"],
        ]);
        assert.deepEqual(after.one(PLAN).inputs["triggers"], []);
        const silent = (recorded: typeof before) =>
            recorded
                .ofType(ALARM)
                .filter(({ inputs }) => /:info$/.test(String(inputs["alarmActions"])))
                .filter(({ inputs }) => inputs["treatMissingData"] === "notBreaching" && !("actionsEnabled" in inputs))
                .map((a) => a.name)
                .sort();
        assert.deepEqual(silent(before), ["recovery-standby-backup-age", "recovery-standby-failed-copies"]);
        // Who gets it as information reads so.
        const severities = (recorded: typeof before, name: string) =>
            String(recorded.one(ALARM, name).inputs["alarmDescription"]).split(" ")[0];
        assert.equal(severities(before, "recovery-backup-age"), "[critical]");
        assert.equal(severities(after, "recovery-backup-age"), "[info]");
        assert.deepEqual(silent(after), [
            "recovery-application-down",
            "recovery-backup-age",
            "recovery-failed-copies",
            "recovery-replica-lag",
            "recovery-replica-lag-warning",
            "recovery-replica-silent",
        ]);
    });

    it("pages for the copies of the region that serves, counted under the vault that they come to", async () => {
        for (const [args, name, vault] of [
            [{}, "recovery-backup-age", "vault-west"],
            [SERVES, "recovery-standby-backup-age", "vault"],
        ] as const) {
            const { inputs } = (await run(args)).one(ALARM, name);
            assert.deepEqual(inputs["dimensions"], { BackupVaultName: vault });
            assert.match(String(inputs["alarmActions"]), /:critical$/);
            assert.equal(inputs["treatMissingData"], "breaching");
        }
    });

    it("names in the plan the standby's own alarms, and others only that are made before it, the canary's included", async () => {
        const given = [...Object.values(ARGS.standby.tasksAlarmArns), ARGS.standby.certificateAlarmArn] as string[];
        for (const args of [{}, SERVES]) {
            const recorded = await run(args);
            const plan = recorded.one(PLAN);
            const alarms = recorded.ofType(ALARM);
            const named = plan.inputs["associatedAlarms"] as { resourceIdentifier: string }[];
            assert.deepEqual(
                given.filter((arn) => !named.some(({ resourceIdentifier }) => resourceIdentifier === arn)),
                [],
            );
            for (const { resourceIdentifier } of named.filter((one) => !given.includes(one.resourceIdentifier))) {
                const alarm = alarms.find(({ state }) => state["arn"] === resourceIdentifier);
                assert.ok(alarm, resourceIdentifier);
                assert.ok(plan.waitsFor.includes(alarm.urn), alarm.name);
            }
        }
    });

    it("shows the canary as it is: three runs that failed, or nothing where it does not run", async () => {
        const { inputs } = (await run()).one(ALARM, "recovery-canary-failing");
        assert.deepEqual(inputs["dimensions"], { CanaryName: "integers-prod" });
        assert.deepEqual(
            [inputs["metricName"], inputs["evaluationPeriods"], inputs["period"], inputs["treatMissingData"]],
            ["SuccessPercent", 3, 60, "missing"],
        );
        assert.match(String(inputs["alarmActions"]), /us-west-2:.*:info$/);
    });

    it("shows no alarm that a failover which went well would leave red: the recovery time ends when all are OK", async () => {
        const recorded = await run();
        const named = recorded.one(PLAN).inputs["associatedAlarms"] as {
            alarmType: string;
            resourceIdentifier: string;
        }[];
        const health = named.filter((a) => a.alarmType === "applicationHealth").map((a) => a.resourceIdentifier);
        // The metric of a lag ends with the promotion.
        const lags = recorded.ofType(ALARM).filter(({ inputs }) => inputs["metricName"] === "ReplicaLag");
        assert.equal(lags.length, 3);
        for (const { name, state, inputs } of lags) {
            assert.ok(!health.includes(state["arn"] as string) || inputs["treatMissingData"] === "notBreaching", name);
        }
    });

    it("starts no drill by itself while the second region serves", async () => {
        const states = async (args: Partial<typeof ARGS>) =>
            new Set(
                (await run({ ...args, drills: { ...ARGS.drills, enabled: true } }))
                    .ofType("aws:scheduler/schedule:Schedule")
                    .map((s) => s.inputs["state"]),
            );
        assert.deepEqual(await states({}), new Set(["ENABLED"]));
        assert.deepEqual(await states(SERVES), new Set(["DISABLED"]));
    });

    it("gives each region a record with the plan's health check, which the plan knows by the region's name", async () => {
        const recorded = await run();
        const records = recorded.ofType(RECORD).map(({ inputs }) => inputs);
        assert.deepEqual(
            records.map((r) => [r["setIdentifier"], r["healthCheckId"], r["weightedRoutingPolicies"], r["aliases"]]),
            [
                [
                    "us-east-1",
                    "hc-east",
                    [{ weight: 0 }],
                    [{ name: "east.elb.amazonaws.com", zoneId: "ZEAST", evaluateTargetHealth: false }],
                ],
                [
                    "us-west-2",
                    "hc-west",
                    [{ weight: 1 }],
                    [{ name: "west.elb.amazonaws.com", zoneId: "ZWEST", evaluateTargetHealth: false }],
                ],
            ],
        );
        const dns = JSON.stringify(recorded.one(PLAN).inputs["workflows"]).match(/"recordSets":\[.*?\]/g);
        assert.equal(dns?.length, 2);
        for (const text of dns) {
            const sets = (JSON.parse(`{${text}}`) as { recordSets: Record<string, string>[] }).recordSets;
            assert.deepEqual(
                sets.map((set) => [set["region"], set["recordSetIdentifier"]]),
                [
                    ["us-east-1", "us-east-1"],
                    ["us-west-2", "us-west-2"],
                ],
            );
        }
    });

    it("moves nobody to the second region unasked: refuses the record while the plan calls that region active", async () => {
        await assert.rejects(
            run({}, "healthy"),
            /calls us-west-2 active .* configuration says that us-east-1 serves.*environment:activeRegion/,
        );
        await run(SERVES, "healthy");
        await run({}, "unknown");
    });

    it("ends every drill by the stop alarm", async () => {
        const recorded = await run();
        for (const template of recorded.ofType("aws:fis/experimentTemplate:ExperimentTemplate")) {
            const [condition] = template.inputs["stopConditions"] as { value: string }[];
            assert.match(condition!.value, /recovery-drill-stop$/);
        }
        assert.equal(recorded.ofType("aws:fis/experimentTemplate:ExperimentTemplate").length, 5);
    });

    it("tests restores in the second region", async () => {
        const plan = (await run()).one("aws:backup/restoreTestingPlan:RestoreTestingPlan");
        assert.match(plan.provider ?? "", /::standby::/);
    });
});
