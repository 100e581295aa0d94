/** Fault drills (R-DR-4). */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { drillStatements } from "../../../components/dr-replication/drill-permissions";
import { drillTable, scheduleOf } from "../../../components/dr-replication/drill-table";
import { FaultDrills, type FaultDrillsArgs } from "../../../components/dr-replication/drills";
import type { Statement } from "../../../components/shared/policy-document";
import { record } from "../mocks";

const TEMPLATE = "aws:fis/experimentTemplate:ExperimentTemplate";
const ALB = "AWS/ApplicationELB";
const SCHEDULE = "aws:scheduler/schedule:Schedule";
const TAGS = { Project: "integers", Environment: "prod" };
const SITE = { availabilityZone: "us-east-1a", otherRegion: "us-west-2" };
const NAMES = ["task-loss", "database-failover", "redis-failover", "zone-power-loss", "region-isolation"];

const ARGS: FaultDrillsArgs = {
    ...SITE,
    enabled: false,
    window: { day: "TUE", hourUtc: 9 },
    targetTags: TAGS,
    stopAlarmArns: ["arn:aws:cloudwatch:us-east-1:123456789012:alarm:errors"],
    logsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/k",
    logRetentionDays: 90,
    alarmTopics: { critical: "arn:critical", warning: "arn:warning", info: "arn:info" },
    reports: {
        bucketName: "archive",
        keyArn: "arn:aws:kms:us-east-1:123456789012:key/reports",
        dashboardName: "integers-prod-drills",
        watch: {
            ...{ loadBalancer: "app/edge/1", targetGroup: "targetgroup/web/1", database: "primary" },
            ...{ cacheGroups: ["sessions", "cache"], standbyRegion: "us-west-2", replica: "replica" },
        },
    },
};
const GROUP = "aws:scheduler/scheduleGroup:ScheduleGroup";
const GROUP_NAME = "drills-1a2b3c4";
const DASHBOARD = "aws:cloudwatch/dashboard:Dashboard";
const dashboardArn = "arn:aws:cloudwatch::123456789012:dashboard/integers-prod-drills";
const run = (args: Partial<FaultDrillsArgs> = {}) =>
    record(() => new FaultDrills("drills", { ...ARGS, ...args }), {
        outputs: { [DASHBOARD]: () => ({ dashboardArn }), [GROUP]: () => ({ name: GROUP_NAME }) },
    });

interface Action {
    name: string;
    actionId: string;
    target: { key: string; value: string };
    parameters: { key: string; value: string }[];
}
interface Target {
    name: string;
    resourceTags: { key: string; value: string }[];
}

describe("FaultDrills", () => {
    it("has a template for a lost task, database, Redis, zone and region", async () => {
        const recorded = await run();
        const actions = (name: string) =>
            (recorded.one(TEMPLATE, `drills-${name}`).inputs["actions"] as Action[]).map((a) => a.actionId);
        assert.equal(recorded.ofType(TEMPLATE).length, NAMES.length);
        assert.deepEqual(NAMES.map(actions), [
            ["aws:ecs:stop-task"],
            ["aws:rds:reboot-db-instances"],
            ["aws:elasticache:replicationgroup-interrupt-az-power"],
            [
                "aws:network:disrupt-connectivity",
                "aws:ecs:stop-task",
                "aws:rds:reboot-db-instances",
                "aws:elasticache:replicationgroup-interrupt-az-power",
            ],
            ["aws:network:route-table-disrupt-cross-region-connectivity"],
        ]);
    });

    it("stops every one of them by an alarm", async () => {
        for (const template of (await run()).ofType(TEMPLATE)) {
            assert.deepEqual(
                template.inputs["stopConditions"],
                [{ source: "aws:cloudwatch:alarm", value: ARGS.stopAlarmArns[0] }],
                template.name,
            );
        }
    });

    it("finds targets by the environment's tags alone, and each action's target exists", async () => {
        for (const template of (await run()).ofType(TEMPLATE)) {
            const targets = template.inputs["targets"] as Target[];
            for (const target of targets) {
                assert.deepEqual(target.resourceTags, [
                    { key: "Project", value: "integers" },
                    { key: "Environment", value: "prod" },
                ]);
            }
            for (const action of template.inputs["actions"] as Action[]) {
                assert.ok(
                    targets.some((t) => t.name === action.target.value),
                    `${template.name} ${action.name}`,
                );
            }
        }
    });

    it("forces the database's failover, and only where there is another zone", async () => {
        const { inputs } = (await run()).one(TEMPLATE, "drills-database-failover");
        assert.deepEqual((inputs["actions"] as Action[])[0]!.parameters, [{ key: "forceFailover", value: "true" }]);
        assert.deepEqual((inputs["targets"] as { filters: unknown }[])[0]!.filters, [
            { path: "MultiAZ", values: ["true"] },
        ]);
    });

    it("keeps the zone drill within its zone, and leaves out what has nothing there", async () => {
        const { inputs } = (await run()).one(TEMPLATE, "drills-zone-power-loss");
        for (const target of inputs["targets"] as {
            filters: { path: string; values: string[] }[];
            parameters: Record<string, string>;
        }[]) {
            const zones = [...target.filters.flatMap((f) => f.values), ...Object.values(target.parameters)];
            assert.ok(zones.includes("us-east-1a"), JSON.stringify(target));
        }
        const database = (inputs["targets"] as { name: string; filters: unknown }[]).find((t) => t.name === "database");
        assert.deepEqual(database!.filters, [
            { path: "MultiAZ", values: ["true"] },
            { path: "AvailabilityZone", values: ["us-east-1a"] },
        ]);
        assert.deepEqual(inputs["experimentOptions"], {
            accountTargeting: "single-account",
            emptyTargetResolutionMode: "skip",
        });
    });

    it("cuts off for eleven minutes what its description names, a third of the tasks or all of a zone", () => {
        const drill = (name: string) => drillTable(SITE).find((d) => d.name === name)!;
        const parametersOf = (name: string) => drill(name).actions.map((action) => action.parameters);
        const duration = "PT11M";
        assert.deepEqual(parametersOf("redis-failover"), [{ duration }]);
        assert.deepEqual(parametersOf("zone-power-loss"), [
            { duration, scope: "all" },
            undefined,
            { forceFailover: "true" },
            { duration },
        ]);
        assert.deepEqual(parametersOf("region-isolation"), [{ duration, region: "us-west-2" }]);
        const targetsOf = (name: string) => drill(name).targets.map((t) => `${t.resourceType} ${t.selectionMode}`);
        assert.deepEqual(targetsOf("task-loss"), ["aws:ecs:task PERCENT(33)"]);
        assert.deepEqual(targetsOf("zone-power-loss"), [
            "aws:ec2:subnet ALL",
            "aws:ecs:task ALL",
            "aws:rds:db ALL",
            "aws:elasticache:replicationgroup ALL",
        ]);
        assert.deepEqual(targetsOf("region-isolation"), ["aws:ec2:subnet ALL"]);
        // A zone without the primary has none to fail over; everywhere else nothing found is a drill that shows nothing.
        const empty = drillTable(SITE).map((d) => d.emptyTargets);
        assert.deepEqual(empty, ["fail", "fail", "fail", "skip", "fail"]);
    });

    it("starts nothing by itself unless enabled", async () => {
        const states = async (enabled: boolean) =>
            (await run({ enabled })).ofType(SCHEDULE).map((s) => s.inputs["state"]);
        assert.deepEqual(
            await states(false),
            NAMES.map(() => "DISABLED"),
        );
        assert.deepEqual(
            await states(true),
            NAMES.map(() => "ENABLED"),
        );
    });

    it("schedules each at an hour of its own within the window, whatever the window", async () => {
        const hours = drillTable(SITE).map((drill) => scheduleOf(drill, ARGS.window));
        assert.deepEqual(hours, [
            "cron(0 9 ? * TUE#1 *)",
            "cron(0 9 ? * TUE#2 *)",
            "cron(0 9 ? * TUE#3 *)",
            "cron(0 9 ? * TUE#4 *)",
            "cron(0 10 ? * TUE#4 *)",
        ]);
        const sunday = await run({ window: { day: "SUN", hourUtc: 22 } });
        assert.deepEqual(
            new Set(sunday.ofType(SCHEDULE).map((s) => s.inputs["scheduleExpression"])),
            new Set([...[1, 2, 3, 4].map((week) => `cron(0 22 ? * SUN#${week} *)`), "cron(0 23 ? * SUN#4 *)"]),
        );
    });

    it("starts its own template from its schedule, once", async () => {
        const recorded = await run();
        const { inputs } = recorded.one(SCHEDULE, "drills-task-loss");
        const target = inputs["target"] as { arn: string; input: string; retryPolicy: object };
        assert.equal(target.arn, "arn:aws:scheduler:::aws-sdk:fis:startExperiment");
        // All that StartExperiment requires.
        assert.equal(
            target.input,
            '{"ClientToken":"<aws.scheduler.execution-id>","ExperimentTemplateId":"drills-task-loss-id"}',
        );
        assert.deepEqual(target.retryPolicy, { maximumRetryAttempts: 0 });
        const policy = recorded.one("aws:iam/rolePolicy:RolePolicy", "drills-task-loss-schedule").inputs["policy"];
        const statements = (JSON.parse(policy as string) as { Statement: Statement[] }).Statement;
        assert.deepEqual(
            statements.map(({ Action, Resource }) => [Action, Resource]),
            [
                // FIS asks for both: what is started, and of what.
                [
                    ["fis:StartExperiment"],
                    [
                        "arn:aws:fis:us-east-1:123456789012:experiment-template/drills-task-loss-id",
                        "arn:aws:fis:us-east-1:123456789012:experiment/*",
                    ],
                ],
                // The account's first experiment, before FIS has its role.
                [
                    ["iam:CreateServiceLinkedRole"],
                    "arn:aws:iam::123456789012:role/aws-service-role/fis.amazonaws.com/*",
                ],
            ],
        );
    });

    it("tells of a drill that did not start, counted by the group of its schedules, and of one that failed", async () => {
        const recorded = await run();
        assert.deepEqual([...new Set(recorded.ofType(SCHEDULE).map((s) => s.inputs["groupName"]))], [GROUP_NAME]);
        const alarm = recorded.one("aws:cloudwatch/metricAlarm:MetricAlarm").inputs;
        assert.deepEqual(
            [alarm["dimensions"], alarm["alarmActions"]],
            [{ ScheduleGroup: GROUP_NAME }, ["arn:warning"]],
        );
        const rule = recorded.one("aws:cloudwatch/eventRule:EventRule");
        assert.deepEqual(JSON.parse(rule.inputs["eventPattern"] as string), {
            source: ["aws.fis"],
            "detail-type": ["FIS Experiment State Change"],
            detail: {
                "experiment-template-id": NAMES.map((name) => recorded.one(TEMPLATE, `drills-${name}`).state["id"]),
                "new-state": { status: ["failed"] },
            },
        });
        assert.equal(recorded.one("aws:cloudwatch/eventTarget:EventTarget").inputs["arn"], "arn:warning");
    });

    it("logs every experiment to an encrypted group", async () => {
        const recorded = await run();
        const log = recorded.one("aws:cloudwatch/logGroup:LogGroup");
        assert.deepEqual([log.inputs["kmsKeyId"], log.inputs["retentionInDays"]], [ARGS.logsKeyArn, 90]);
        for (const template of recorded.ofType(TEMPLATE)) {
            const { cloudwatchLogsConfiguration: to } = template.inputs["logConfiguration"] as {
                cloudwatchLogsConfiguration: { logGroupArn: string };
            };
            assert.match(to.logGroupArn, /:\*$/);
        }
    });

    it("leaves a report of every drill with the graphs from twenty minutes before to twenty after, in a folder of its own", async () => {
        const recorded = await run();
        assert.equal(recorded.one(DASHBOARD).inputs["dashboardName"], "integers-prod-drills");
        for (const name of NAMES) {
            const prefix = `drill-reports/${name}`;
            const template = recorded.one(TEMPLATE, `drills-${name}`);
            assert.deepEqual(template.inputs["experimentReportConfiguration"], {
                dataSources: { cloudwatchDashboards: [{ dashboardArn }] },
                outputs: { s3Configuration: { bucketName: "archive", prefix } },
                preExperimentDuration: "PT20M",
                postExperimentDuration: "PT20M",
            });
            const policy = recorded.one("aws:iam/rolePolicy:RolePolicy", `drills-${name}`).inputs["policy"] as string;
            const { Statement } = JSON.parse(policy) as { Statement: { Action: string[]; Resource: unknown }[] };
            assert.deepEqual(
                Statement.slice(-4).map(({ Action, Resource }) => [Action.join(" "), Resource]),
                [
                    ["cloudwatch:GetDashboard", dashboardArn],
                    ["cloudwatch:GetMetricWidgetImage", "*"],
                    ["s3:GetObject s3:PutObject", `arn:aws:s3:::archive/${prefix}/*`],
                    ["kms:Decrypt kms:GenerateDataKey", ARGS.reports.keyArn],
                ],
            );
        }
    });

    it("shows in them what the drills ask about: users, tasks, database, each Redis, the second region's replica", async () => {
        const { inputs } = (await run()).one(DASHBOARD);
        const { widgets } = JSON.parse(inputs["dashboardBody"] as string) as {
            widgets: { x: number; y: number; properties: Record<string, unknown> }[];
        };
        const redis = (group: string) => [
            {
                expression: `SEARCH('{AWS/ElastiCache,CacheClusterId,CacheNodeId} MetricName="CurrConnections" CacheClusterId=${group}', 'Maximum', 60)`,
            },
        ];
        const edge = ["LoadBalancer", "app/edge/1"];
        const tasks = [...edge, "TargetGroup", "targetgroup/web/1"];
        assert.deepEqual(
            widgets.map(({ properties: { region, stat, period, metrics } }) => [region, stat, period, metrics]),
            [
                [
                    ...["us-east-1", "Sum", 60],
                    ["RequestCount", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count"].map((m) => [
                        ALB,
                        m,
                        ...edge,
                    ]),
                ],
                ["us-east-1", "p95", 60, [[ALB, "TargetResponseTime", ...edge]]],
                [
                    ...["us-east-1", "Minimum", 60],
                    [
                        [ALB, "HealthyHostCount", ...tasks, { stat: "Minimum" }],
                        [ALB, "UnHealthyHostCount", ...tasks, { stat: "Maximum" }],
                    ],
                ],
                ["us-east-1", "Maximum", 60, [["AWS/RDS", "DatabaseConnections", "DBInstanceIdentifier", "primary"]]],
                ["us-east-1", "Maximum", 60, [redis("sessions"), redis("cache")]],
                ["us-west-2", "Maximum", 60, [["AWS/RDS", "ReplicaLag", "DBInstanceIdentifier", "replica"]]],
            ],
        );
        // No graph over another.
        assert.equal(new Set(widgets.map(({ x, y }) => `${x} ${y}`)).size, widgets.length);
    });

    it("runs each by a role of its own, which may by then what the drill needs", async () => {
        const recorded = await run();
        for (const template of recorded.ofType(TEMPLATE)) {
            const role = recorded.one("aws:iam/role:Role", template.name);
            assert.equal(template.inputs["roleArn"], role.state["arn"]);
            const { urn, parent } = recorded.one("aws:iam/rolePolicy:RolePolicy", template.name);
            assert.equal(parent, role.urn);
            assert.ok(template.waitsFor.includes(urn), template.name);
        }
    });

    it("gives each drill's role its own actions, on tagged targets or what FIS made", () => {
        const reach = { partition: "aws", region: "us-east-1", accountId: "123456789012", tags: TAGS };
        for (const drill of drillTable(SITE)) {
            for (const s of drillStatements(drill, reach)) {
                const changes = [s.Action]
                    .flat()
                    .some((a) => /:(Stop|Reboot|Interrupt|Delete|Modify(?!VpcEndpoint))/.test(a));
                assert.ok(!changes || s.Condition !== undefined, `${drill.name} ${s.Sid}`);
            }
        }
        const isolation = drillStatements(drillTable(SITE).at(-1)!, reach);
        assert.deepEqual(isolation.find((s) => s.Sid === "SeePrefixLists")!.Resource, [
            "arn:aws:ec2:us-east-1:123456789012:prefix-list/*",
            "arn:aws:ec2:us-east-1:aws:prefix-list/*",
        ]);
        const taskLoss = drillStatements(drillTable(SITE)[0]!, reach);
        assert.deepEqual(
            taskLoss.flatMap((s) => s.Action),
            [
                "ecs:DescribeTasks",
                "ecs:ListTasks",
                "ecs:StopTask",
                "tag:GetResources",
                "logs:CreateLogDelivery",
                "logs:PutResourcePolicy",
                "logs:DescribeResourcePolicies",
                "logs:DescribeLogGroups",
            ],
        );
    });

    it("is described, drill by drill, in its runbook, which has the first one by hand: targets, brake, report, switch", () => {
        const text = fs.readFileSync(path.resolve(__dirname, "../../../docs/runbooks/drills.md"), "utf8");
        for (const name of NAMES) {
            assert.ok(text.includes(`| ${name} `), name);
        }
        const [, first = ""] = text.split("## The first drill, by hand");
        for (const part of ["actionsMode=skip-all", "set-alarm-state", "**Report**", "dr:drills.enabled true"]) {
            assert.ok(first.includes(part), part);
        }
    });
});
