/** The Region switch plan (R-DR-3). */
import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { FailoverPlan, type FailoverPlanArgs } from "../../../components/dr-replication/failover-plan";
import { DEFAULT_TARGETS } from "../../../components/dr-replication/targets";
import { record } from "../mocks";

const PLAN = "aws:arcregionswitch/plan:Plan";
const service = (region: string, name: string) => ({
    clusterArn: `arn:aws:ecs:${region}:123456789012:cluster/app`,
    serviceArn: `arn:aws:ecs:${region}:123456789012:service/app/${name}`,
});
const both = (name: string) => [service("us-east-1", name), service("us-west-2", name)] as const;

const ARGS: FailoverPlanArgs = {
    planName: "integers-prod",
    primaryRegion: "us-east-1",
    standbyRegion: "us-west-2",
    targets: DEFAULT_TARGETS,
    canary: { everyMinutes: 1 },
    services: { web: both("web"), worker: both("worker") },
    databaseArns: {
        "us-east-1": "arn:aws:rds:us-east-1:123456789012:db:data",
        "us-west-2": "arn:aws:rds:us-west-2:123456789012:db:data-replica",
    },
    hostedZoneId: "Z1",
    recordName: "origin.example.com",
    recordSets: { "us-east-1": "primary", "us-west-2": "standby" },
    approverArnPattern: "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_OnCall_*",
    alarms: [
        { name: "origin-unhealthy", arn: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:origin", role: "trigger" },
        { name: "replica-lag", arn: "arn:aws:cloudwatch:us-west-2:123456789012:alarm:lag", role: "evidence" },
    ],
    reportBucketName: "reports",
    reportKeyArn: "arn:aws:kms:us-east-1:123456789012:key/k",
    warningTopics: { "us-east-1": "arn:aws:sns:us-east-1:123456789012:warning" },
};

const CHECKS = [
    { region: "us-east-1", healthCheckId: "hc-east", status: "healthy" },
    { region: "us-west-2", healthCheckId: "hc-west", status: "unhealthy" },
] as const;

function run(args: Partial<FailoverPlanArgs> = {}, healthChecks: readonly object[] = CHECKS) {
    return record(() => new FailoverPlan("failover", { ...ARGS, ...args }), {
        calls: {
            "aws:arcregionswitch/getRoute53HealthChecks:getRoute53HealthChecks": () => ({ healthChecks }),
        },
    });
}

interface Step {
    name: string;
    executionBlockType: string;
    parallelConfigs?: { steps: Step[] }[];
    [config: string]: unknown;
}
interface Workflow {
    workflowTargetAction: string;
    workflowTargetRegion: string;
    steps: Step[];
}
interface PolicyStatement {
    Sid: string;
    Action: string | string[];
    Resource: string | string[];
    Condition?: unknown;
}

const parse = (text: unknown) => (JSON.parse(text as string) as { Statement: PolicyStatement[] }).Statement;

async function workflows(): Promise<Workflow[]> {
    return (await run()).one(PLAN).inputs["workflows"] as Workflow[];
}

describe("FailoverPlan", () => {
    it("is active/passive, with a workflow to activate each region: the same plan goes there and back", async () => {
        const { inputs } = (await run()).one(PLAN);
        assert.equal(inputs["recoveryApproach"], "activePassive");
        assert.deepEqual(inputs["regions"], ["us-east-1", "us-west-2"]);
        assert.equal(inputs["primaryRegion"], "us-east-1");
        assert.equal(inputs["recoveryTimeObjectiveMinutes"], 15);
        assert.deepEqual(
            (inputs["workflows"] as Workflow[]).map((w) => [w.workflowTargetAction, w.workflowTargetRegion]),
            [
                ["activate", "us-east-1"],
                ["activate", "us-west-2"],
            ],
        );
    });

    it("writes the workflows by their region's name, whichever is the primary, as Region switch gives them back", async () => {
        const { inputs } = (await run({ primaryRegion: "us-west-2", standbyRegion: "us-east-1" })).one(PLAN);
        assert.deepEqual(inputs["regions"], ["us-west-2", "us-east-1"]);
        assert.deepEqual(
            (inputs["workflows"] as Workflow[]).map((w) => w.workflowTargetRegion),
            ["us-east-1", "us-west-2"],
        );
    });

    it("asks a person first, scales beside promoting, then switches DNS, then asks for the verification", async () => {
        for (const { steps } of await workflows()) {
            assert.deepEqual(
                steps.map((s) => [s.name, s.executionBlockType]),
                [
                    ["approve-failover", "ManualApproval"],
                    ["scale-application-and-promote-database", "Parallel"],
                    ["switch-dns", "Route53HealthCheck"],
                    ["confirm-verification", "ManualApproval"],
                ],
            );
            assert.deepEqual(
                steps[1]!.parallelConfigs![0]!.steps.map((s) => [s.name, s.executionBlockType]),
                [
                    ["scale-application-web", "ECSServiceScaling"],
                    ["scale-application-worker", "ECSServiceScaling"],
                    ["promote-database", "RdsPromoteReadReplica"],
                ],
            );
        }
    });

    it("promotes beside scaling where there is one service, too", async () => {
        const plan = (await run({ services: { web: both("web") } })).one(PLAN);
        const [, stage] = (plan.inputs["workflows"] as Workflow[])[0]!.steps;
        assert.deepEqual(
            stage!.parallelConfigs?.[0]?.steps.map((s) => s.name),
            ["scale-application-web", "promote-database"],
        );
    });

    it("gives each block both regions' resources and the time-out that follows from the targets", async () => {
        const [approve, parallel, dns] = (await workflows())[1]!.steps;
        const [web, , promote] = parallel!.parallelConfigs![0]!.steps;
        const [approval] = approve!["executionApprovalConfigs"] as { approvalRole: string; timeoutMinutes: number }[];
        assert.match(approval!.approvalRole, /failover-approval$/);
        assert.equal(approval!.timeoutMinutes, 8);
        assert.deepEqual(web!["ecsCapacityIncreaseConfigs"], [
            {
                services: both("web"),
                targetPercent: 100,
                capacityMonitoringApproach: "containerInsightsMaxInLast24Hours",
                timeoutMinutes: 16,
                ungraceful: { minimumSuccessPercentage: 50 },
            },
        ]);
        assert.deepEqual(promote!["rdsPromoteReadReplicaConfigs"], [
            { dbInstanceArnMap: ARGS.databaseArns, timeoutMinutes: 20 },
        ]);
        assert.deepEqual(dns!["route53HealthCheckConfigs"], [
            {
                hostedZoneId: "Z1",
                recordName: "origin.example.com",
                recordSets: [
                    { region: "us-east-1", recordSetIdentifier: "primary" },
                    { region: "us-west-2", recordSetIdentifier: "standby" },
                ],
                timeoutMinutes: 8,
            },
        ]);
    });

    it("is started by its trigger alarm, away from the first region alone", async () => {
        const { inputs } = (await run()).one(PLAN);
        assert.deepEqual(inputs["triggers"], [
            {
                description: "The first region does not serve; the approval is still a person's",
                action: "activate",
                targetRegion: "us-west-2",
                minDelayMinutesBetweenExecutions: 60,
                conditions: [{ associatedAlarmName: "origin-unhealthy", condition: "red" }],
            },
        ]);
        assert.deepEqual(
            (inputs["associatedAlarms"] as { mapBlockKey: string; alarmType: string }[]).map((a) => [
                a.mapBlockKey,
                a.alarmType,
            ]),
            [
                ["origin-unhealthy", "trigger"],
                ["replica-lag", "applicationHealth"],
            ],
        );
    });

    it("has no trigger without a trigger alarm", async () => {
        const recorded = await run({ alarms: [ARGS.alarms[1]!] });
        assert.deepEqual(recorded.one(PLAN).inputs["triggers"], []);
    });

    it("writes a report of every execution to S3", async () => {
        assert.deepEqual((await run()).one(PLAN).inputs["reportConfigurations"], [
            {
                reportOutputs: [
                    { s3Configurations: [{ bucketOwner: "123456789012", bucketPath: "reports/failover-reports" }] },
                ],
            },
        ]);
    });

    it("acts through a role that changes nothing outside of its services and databases", async () => {
        const policy = parse((await run()).one("aws:iam/rolePolicy:RolePolicy", "failover-execution").inputs["policy"]);
        const anywhere = policy.filter((s) => s.Resource === "*");
        assert.deepEqual(
            anywhere.map((s) => s.Action),
            [
                [
                    "ecs:ListServices",
                    "application-autoscaling:DescribeScalableTargets",
                    "cloudwatch:GetMetricStatistics",
                ],
                [
                    "ecs:DescribeCapacityProviders",
                    "ecs:DescribeTaskDefinition",
                    "servicequotas:GetRequestedServiceQuotaChange",
                    "servicequotas:GetServiceQuota",
                ],
            ],
        );
        const bySid = Object.fromEntries(policy.map((s) => [s.Sid, s.Resource]));
        assert.deepEqual(bySid["PromoteReplica"], Object.values(ARGS.databaseArns));
        assert.deepEqual(bySid["SeeDatabases"], [
            "arn:aws:rds:us-east-1:123456789012:db:*",
            "arn:aws:rds:us-west-2:123456789012:db:*",
        ]);
        assert.deepEqual(bySid["RaiseQuotas"], [
            "arn:aws:servicequotas:us-east-1:123456789012:*",
            "arn:aws:servicequotas:us-west-2:123456789012:*",
        ]);
        assert.equal((bySid["ScaleServices"] as string[]).length, 4);
        assert.equal((bySid["SeeClusters"] as string[]).length, 2);
        assert.equal(bySid["SeeRecords"], "arn:aws:route53:::hostedzone/Z1");
        assert.equal(bySid["WriteReports"], "arn:aws:s3:::reports/failover-reports/*");
        assert.equal(bySid["EncryptReports"], ARGS.reportKeyArn);
        assert.equal(bySid["RunPlan"], "arn:aws:arc-region-switch::123456789012:plan/integers-prod:*");
        assert.deepEqual(
            bySid["SeeAlarms"],
            ARGS.alarms.map((alarm) => alarm.arn),
        );
        const [trust] = parse((await run()).one("aws:iam/role:Role", "failover-execution").inputs["assumeRolePolicy"]);
        assert.deepEqual((trust as unknown as { Principal: unknown }).Principal, {
            Service: "arc-region-switch.amazonaws.com",
        });
        assert.equal(trust!.Condition, undefined, "ARC documents no condition that it would fulfil");
    });

    it("asks for the permissions of each kind of block that it has and of the quota checks, and for no other action", async () => {
        const policy = parse((await run()).one("aws:iam/rolePolicy:RolePolicy", "failover-execution").inputs["policy"]);
        assert.deepEqual(policy.flatMap((s) => s.Action).sort(), [
            "application-autoscaling:DescribeScalableTargets",
            "application-autoscaling:RegisterScalableTarget",
            "arc-region-switch:GetPlan",
            "arc-region-switch:GetPlanExecution",
            "arc-region-switch:ListPlanExecutions",
            "arc-region-switch:StartPlanExecution",
            "cloudwatch:DescribeAlarmHistory",
            "cloudwatch:DescribeAlarms",
            "cloudwatch:GetMetricStatistics",
            "ecs:DescribeCapacityProviders",
            "ecs:DescribeClusters",
            "ecs:DescribeServices",
            "ecs:DescribeTaskDefinition",
            "ecs:ListServices",
            "ecs:UpdateService",
            "iam:SimulatePrincipalPolicy",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "rds:DescribeDBInstances",
            "rds:ModifyDBInstance",
            "rds:PromoteReadReplica",
            "route53:ListResourceRecordSets",
            "s3:PutObject",
            "servicequotas:GetRequestedServiceQuotaChange",
            "servicequotas:GetServiceQuota",
            "servicequotas:RequestServiceQuotaIncrease",
        ]);
    });

    it("lets its evaluation check both roles that it names, the approvers' too", async () => {
        const policy = parse((await run()).one("aws:iam/rolePolicy:RolePolicy", "failover-execution").inputs["policy"]);
        const check = policy.find((s) => s.Action.includes("iam:SimulatePrincipalPolicy"))!;
        assert.deepEqual(
            [check.Resource].flat().map((arn) => arn.split("/").at(-1)),
            ["failover-execution", "failover-approval"],
        );
    });

    it("derives every time-out from the targets: half the time, half of each", async () => {
        const timeouts = async (rtoMinutes: number) => {
            const targets = { ...DEFAULT_TARGETS, database: { ...DEFAULT_TARGETS.database, rtoMinutes } };
            const text = JSON.stringify((await run({ targets })).one(PLAN).inputs["workflows"]);
            return [...text.matchAll(/"timeoutMinutes":(\d+)/g)].map(([, minutes]) => Number(minutes));
        };
        // Each direction: an approval, two services, a promotion, DNS, the verification.
        const [long, short] = [await timeouts(120), await timeouts(60)];
        assert.deepEqual(short, [8, 16, 16, 20, 8, 8, 8, 16, 16, 20, 8, 8]);
        assert.deepEqual(
            long,
            short.map((minutes) => 2 * minutes),
        );
    });

    it("is approved through a role that only people on call assume, and that only approves", async () => {
        const recorded = await run();
        const [trust] = parse(recorded.one("aws:iam/role:Role", "failover-approval").inputs["assumeRolePolicy"]);
        assert.deepEqual(trust!.Condition, {
            ArnLike: {
                "aws:PrincipalArn":
                    "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_OnCall_*",
            },
        });
        const [approve] = parse(recorded.one("aws:iam/rolePolicy:RolePolicy", "failover-approval").inputs["policy"]);
        assert.equal(approve!.Resource, "arn:aws:arc-region-switch::123456789012:plan/integers-prod:*");
        // To answer, and to read what is asked.
        assert.deepEqual(
            (approve!.Action as string[]).map((action) => action.replace("arc-region-switch:", "")),
            [
                "ApprovePlanExecutionStep",
                "GetPlan",
                "GetPlanExecution",
                "ListPlanExecutionEvents",
                "ListPlanExecutions",
            ],
        );
    });

    it("gives the health check of each region", async () => {
        const { result } = await run();
        const checks = await Promise.all(
            Object.values(result.healthChecks).map((check) => new Promise((done) => check.apply(done))),
        );
        assert.deepEqual(checks, CHECKS);
    });

    it("says so when ARC has not made the health checks yet, or has not numbered one", async () => {
        const problem = /no Route 53 health check for us-west-2; found us-east-1\. .*run the same command again/;
        await assert.rejects(run({}, [CHECKS[0]]), problem);
        await assert.rejects(run({}, [CHECKS[0], { ...CHECKS[1], healthCheckId: "" }]), problem);
    });

    it("asks for no health check before the plan exists", async () => {
        const asked: unknown[] = [];
        const recorded = await record(() => new FailoverPlan("failover", ARGS), {
            preview: true,
            outputs: { [PLAN]: () => ({ arn: pulumi.unknown }) },
            calls: {
                "aws:arcregionswitch/getRoute53HealthChecks:getRoute53HealthChecks": (args) => {
                    asked.push(args);
                    return { healthChecks: [] };
                },
            },
        });
        assert.equal(recorded.ofType(PLAN).length, 1);
        assert.deepEqual(asked, []);
    });

    it("tells of a warning of its evaluation, in the region that made it and in the control plane's", async () => {
        const topic = (region: string) => `arn:aws:sns:${region}:123456789012:warning`;
        const recorded = await run({
            warningTopics: Object.fromEntries(["eu-west-1", "us-east-1"].map((region) => [region, topic(region)])),
        });
        const rules = recorded.ofType("aws:cloudwatch/eventRule:EventRule");
        const targets = recorded.ofType("aws:cloudwatch/eventTarget:EventTarget");
        assert.deepEqual(
            rules.map((r, i) => [r.inputs["region"], targets[i]!.inputs["region"], targets[i]!.inputs["arn"]]),
            ["eu-west-1", "us-east-1"].map((region) => [region, region, topic(region)]),
        );
        // Both names that the guide gives the event, of this plan alone, and no step of an execution, which has no warning.
        assert.deepEqual(JSON.parse(rules[0]!.inputs["eventPattern"] as string), {
            source: ["aws.arc-region-switch"],
            "detail-type": ["ARC Region Switch Plan Evaluation", "ARC Region Switch Plan Execution"],
            resources: [recorded.one(PLAN).state["arn"]],
            detail: { metadata: { warning: [{ exists: true }] } },
        });
    });

    it("is refused under a name that ARC does not take, before anything is made", async () => {
        for (const planName of [`integers-${"e".repeat(32)}`, "integers-prod_eu", "integers-"]) {
            await assert.rejects(
                run({ planName }),
                /allowed are 1 to 32 letters, digits and hyphens.*at most 2\d/,
                planName,
            );
        }
        await run({ planName: `integers-${"e".repeat(23)}` });
    });

    it("is refused when its steps exceed a target", async () => {
        const targets = { ...DEFAULT_TARGETS, app: { rtoMinutes: 10, rpoMinutes: 60 } };
        await assert.rejects(run({ targets }), /15 minutes, the target is 10/);
    });
});
