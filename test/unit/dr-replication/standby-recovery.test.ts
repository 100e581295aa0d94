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
    recordSets: { "us-east-1": "primary", "us-west-2": "standby" },
    approverArnPattern: "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_OnCall_*",
    reportBucketName: "reports",
    reportKeyArn: "arn:aws:kms:us-west-2:123456789012:key/k",
    drillsEnabled: false,
    targetTags: { Project: "integers", Environment: "prod" },
    availabilityZone: "us-east-1a",
    logsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/k",
    primary: {
        loadBalancerArnSuffix: "app/edge/1",
        targetGroupArnSuffix: "targetgroup/web/1",
        backupVaultName: "vault",
        assetsBucketName: "assets",
        alarmTopics: topics("us-east-1"),
    },
    standby: {
        replicaIdentifier: "replica",
        clusterName: "app",
        services: { web: { name: "web", minimumTasks: 3 } },
        certificateArn: "arn:aws:acm:us-west-2:123456789012:certificate/c",
        assetsBucketName: "assets-west",
        replicationRuleId: "second-region",
        alarmTopics: topics("us-west-2"),
        loadBalancer: { dnsName: "west.elb.amazonaws.com", zoneId: "ZWEST" },
    },
    restoreTesting: {
        planName: "integers_prod",
        vaultArns: ["arn:aws:backup:us-west-2:123456789012:backup-vault:dr"],
        databaseArn: "arn:aws:rds:us-east-1:123456789012:db:data",
        subnetGroupName: "isolated",
        securityGroupId: "sg-1",
    },
};

function run(args: Partial<typeof ARGS> = {}) {
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
                        { region: "us-east-1", healthCheckId: "hc-east" },
                        { region: "us-west-2", healthCheckId: "hc-west" },
                    ],
                }),
            },
        },
    );
}

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

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
            "recovery-assets-replication-latency": "us-east-1",
            "recovery-assets-replication-failures": "us-east-1",
            "recovery-backup-age": "us-east-1",
            "recovery-web-standby-capacity": "us-west-2",
            "recovery-certificate-expiry": "us-west-2",
        };
        assert.deepEqual(where, expected);
        for (const { name, inputs } of alarms) {
            const [topic] = inputs["alarmActions"] as string[];
            assert.ok(topic!.includes(`:${expected[name]}:`), name);
        }
    });

    it("measures the standby by the tasks that a failover starts from", async () => {
        const { inputs } = (await run()).one(ALARM, "recovery-web-standby-capacity");
        assert.equal(inputs["threshold"], 3);
        assert.deepEqual(inputs["dimensions"], { ClusterName: "app", ServiceName: "web" });
    });

    it("has no lag to alarm once the replica was promoted", async () => {
        const recorded = await run({ standby: { ...ARGS.standby, replicaIdentifier: undefined } });
        assert.equal(recorded.ofType(ALARM).filter((a) => a.name.includes("lag")).length, 0);
    });

    it("starts the plan by the application's alarm and shows the approver lag and capacity", async () => {
        const { inputs } = (await run()).one("aws:arcregionswitch/plan:Plan");
        assert.deepEqual(
            (inputs["associatedAlarms"] as { mapBlockKey: string; alarmType: string }[]).map((a) => [
                a.mapBlockKey,
                a.alarmType,
            ]),
            [
                ["application-down", "trigger"],
                ["replica-lag", "applicationHealth"],
                ["standby-web", "applicationHealth"],
            ],
        );
    });

    it("lets nothing but the plan's health check bring users to the second region", async () => {
        const { inputs } = (await run()).one("aws:route53/record:Record");
        assert.equal(inputs["setIdentifier"], "standby");
        assert.deepEqual(inputs["weightedRoutingPolicies"], [{ weight: 1 }]);
        assert.equal(inputs["healthCheckId"], "hc-west");
        assert.deepEqual(inputs["aliases"], [
            { name: "west.elb.amazonaws.com", zoneId: "ZWEST", evaluateTargetHealth: false },
        ]);
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
