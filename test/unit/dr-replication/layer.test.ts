/** The layer `dr` of production: the second region with all that brings users there (R-DR-1 to R-DR-5). */
import * as assert from "node:assert";
import { approvalsOf, isPlanArn, planOf } from "../../../cli/failover";
import type { Deployment } from "../../../cli/engine/stacks";
import { FAILOVER_STEPS } from "../../../components/dr-replication/failover-steps";
import { configurationOf, type LayerRun, runLayer, runLayerWith } from "../layers";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const PLAN = "aws:arcregionswitch/plan:Plan";
const PLAN_ARN = "arn:aws:arc-region-switch::123456789012:plan/integers-prod:abc123";

/** ARC's own form of the ARN, which the mocks do not know. */
const asPlanned = { outputs: { [PLAN]: () => ({ arn: PLAN_ARN }) } };
const withConfig = (config: Record<string, string>) => runLayerWith("dr", "prod", { ...asPlanned, config });

const healthChecksOf = (...regions: string[]) => ({
    "aws:arcregionswitch/getRoute53HealthChecks:getRoute53HealthChecks": () => ({
        healthChecks: regions.map((region) => ({ region, healthCheckId: region, status: "unknown" })),
    }),
});

/** Production's web service with more tasks than its standby, and drills, targets and a canary of their own. */
const SETTINGS = {
    "app:web": JSON.stringify({
        ...(JSON.parse(configurationOf("prod")["app:web"]!) as object),
        minimum: 6,
    }),
    "dr:drills": JSON.stringify({ enabled: true, day: "SAT", hourUtc: 4 }),
    "dr:targets": JSON.stringify({
        app: { rtoMinutes: 30, rpoMinutes: 60 },
        database: { rtoMinutes: 90, rpoMinutes: 10 },
    }),
    "environment:canary": JSON.stringify({ everyMinutes: 2 }),
};

/** The layer's state as `infra` reads it. */
function deploymentOf(run: LayerRun): Deployment {
    const resources = run.resources.map(({ urn, type, inputs }) => ({ urn, type, inputs }));
    const stack = { urn: "stack", type: "pulumi:pulumi:Stack", outputs: run.outputs };
    return { version: 3, deployment: { resources: [stack, ...resources] } };
}

describe("the layer dr of production", () => {
    let run: LayerRun;
    /** The same once the second region serves. */
    let after: LayerRun;
    before(async () => {
        run = await withConfig(SETTINGS);
        after = await withConfig({ ...SETTINGS, "environment:activeRegion": "us-west-2" });
    });

    it("has a plan that `infra failover` reads whole: both directions, every step, both approvals", () => {
        const plan = planOf(deploymentOf(run))!;
        assert.ok(isPlanArn(plan.arn));
        assert.match(plan.approvalRoleArn, /failover-approval$/);
        assert.deepStrictEqual(
            plan.workflows.map(({ region }) => region),
            ["us-east-1", "us-west-2"],
        );
        for (const { steps } of plan.workflows) {
            assert.deepStrictEqual(
                approvalsOf(steps),
                FAILOVER_STEPS.filter((s) => s.kind === "approval" || s.kind === "verification").map((s) => s.name),
            );
        }
        assert.strictEqual(run.one(PLAN).inputs["name"], "integers-prod");
    });

    it("hears what ARC says of the plan in the first region and in us-east-1, where plans are evaluated", async () => {
        const regions = (of: LayerRun) =>
            of
                .ofType("aws:cloudwatch/eventRule:EventRule")
                .filter(({ name }) => name.startsWith("recovery-failover-evaluation-"))
                .map(({ inputs }) => inputs["region"]);
        const elsewhere = await runLayerWith("dr", "prod", {
            ...asPlanned,
            config: { ...SETTINGS, "aws:region": "eu-west-1" },
            calls: healthChecksOf("eu-west-1", "us-west-2"),
        });
        assert.deepStrictEqual([regions(run), regions(elsewhere)], [["us-east-1"], ["eu-west-1", "us-east-1"]]);
    });

    it("promises what the configuration says: the plan's time, its time-outs and the alarm on the lag follow", () => {
        const { recoveryTimeObjectiveMinutes, workflows } = run.one(PLAN).inputs;
        assert.strictEqual(recoveryTimeObjectiveMinutes, 30);
        // A canary every two minutes tells after seven: 90 minutes are five times the path of 18.
        const [promote] = /"dbInstanceArnMap".*?"timeoutMinutes":(\d+)/.exec(JSON.stringify(workflows))!.slice(1);
        assert.strictEqual(promote, "25");
        const { threshold, dimensions, region } = run.one(ALARM, "recovery-replica-lag").inputs;
        assert.strictEqual(threshold, 600);
        assert.deepStrictEqual(dimensions, { DBInstanceIdentifier: run.outputs["databaseIdentifier"] });
        assert.strictEqual(region, "us-west-2");
        assert.strictEqual(run.one(ALARM, "recovery-canary-failing").inputs["period"], 120);
    });

    it("scales and promotes what both regions run: web, worker, the primary and its replica", () => {
        const text = JSON.stringify(run.one(PLAN).inputs["workflows"]);
        for (const name of ["app-web", "app-worker", "standby-app-web", "standby-app-worker"]) {
            assert.match(text, new RegExp(`"serviceArn":"[^"]*/${name}[^"]*"`), name);
        }
        assert.match(text, /"us-east-1":"[^"]*database-primary[^"]*"/);
        assert.match(text, /"us-west-2":"[^"]*standby-database-replica[^"]*"/);
    });

    it("gives each tier its own security group, so that no policy takes it for another's before it has an id", () => {
        for (const [type, name, property, tier] of [
            ["aws:rds/instance:Instance", "standby-database-replica", "vpcSecurityGroupIds", "database"],
            ["aws:lb/loadBalancer:LoadBalancer", "standby-edge", "securityGroups", "load-balancer"],
            ["aws:elasticache/replicationGroup:ReplicationGroup", "sessions-group", "securityGroupIds", "cache"],
            ["aws:ecs/service:Service", "standby-app-web", "networkConfiguration", "app"],
            [
                "aws:backup/restoreTestingSelection:RestoreTestingSelection",
                "recovery-restore",
                "restoreMetadataOverrides",
                "database",
            ],
        ] as const) {
            const behind = run.one(type, name).dependencies[property] ?? [];
            const groups = behind.filter((urn) => urn.includes("aws:ec2/securityGroup:SecurityGroup::"));
            assert.deepStrictEqual(
                groups.map((urn) => urn.split("::").at(-1)),
                [`standby-network-${tier}`],
                name,
            );
        }
    });

    it("shows the approver the canary that the layer environment makes, in the second region, which outlives the first", async () => {
        const canary = (await runLayer("environment", "prod")).one("aws:synthetics/canary:Canary");
        const alarm = run.one(ALARM, "recovery-canary-failing");
        assert.deepStrictEqual(alarm.inputs["dimensions"], { CanaryName: canary.inputs["name"] });
        assert.strictEqual(alarm.inputs["region"], "us-west-2");
        assert.match(canary.provider ?? "", /pulumi:providers:aws::standby::/);
    });

    it("answers the origin's name of the layer edge, which keeps the record without a check", async () => {
        const edge = (await runLayer("edge", "prod")).one("aws:route53/record:Record", "edge-origin").inputs;
        const records = run.ofType("aws:route53/record:Record").map(({ inputs }) => inputs);
        assert.deepStrictEqual(
            records.map((r) => [r["name"], r["type"], r["setIdentifier"]]),
            ["us-east-1", "us-west-2"].map((region) => [edge["name"], edge["type"], region]),
        );
        const primary = records[0]!["aliases"] as { name: string }[];
        assert.strictEqual(primary[0]!.name, (edge["aliases"] as { name: string }[])[0]!.name);
    });

    it("keeps reports in the second region, encrypted with its key", async () => {
        const ground = (await runLayer("foundation", "prod")).outputs["standby"] as Record<string, string>;
        const policy = run.one("aws:iam/rolePolicy:RolePolicy", "recovery-failover-execution").inputs[
            "policy"
        ] as string;
        assert.strictEqual(
            run.outputs["failoverReports"],
            "integers-prod-log-archive-123456789012-us-west-2/failover-reports",
        );
        assert.ok(policy.includes(`arn:aws:s3:::${run.outputs["failoverReports"]}/*`), policy);
        assert.ok(policy.includes(ground["logsKeyArn"]!), policy);
    });

    it("restores the second region's copies into its isolated subnets", () => {
        const { inputs } = run.one("aws:backup/restoreTestingSelection:RestoreTestingSelection");
        assert.match(
            (inputs["restoreMetadataOverrides"] as { dbSubnetGroupName: string }).dbSubnetGroupName,
            /^standby-database/,
        );
    });

    it("restores the database that serves: the copy of the first region's, after a failover the second region's own", () => {
        const restored = [run, after].map(
            (r) => r.one("aws:backup/restoreTestingSelection:RestoreTestingSelection").inputs["protectedResourceArns"],
        ) as string[][];
        assert.strictEqual(restored[0]!.length, 1);
        assert.match(restored[0]![0]!, /database-primary/);
        assert.deepStrictEqual(restored[1], [
            after.one("aws:rds/instance:Instance", "standby-database-replica").state["arn"],
        ]);
        // Both have their recovery points in the vault that the plan reads.
        const vault = run.one("aws:backup/restoreTestingPlan:RestoreTestingPlan").inputs["recoveryPointSelection"];
        const { targetVaultName } = (
            after.one("aws:backup/plan:Plan").inputs["rules"] as { targetVaultName: string }[]
        )[0]!;
        assert.match(JSON.stringify(vault), new RegExp(`/${targetVaultName}"`));
    });

    it("rolls the standby's poolers after a rotation in the first region, once the replica of the secret has it", () => {
        const pattern = (name: string) => run.one("aws:cloudwatch/eventRule:EventRule", name).inputs["eventPattern"];
        assert.strictEqual(pattern("standby-pooler-rotated"), pattern("standby-pooler-relay"));
        const definition = run.one("aws:sfn/stateMachine:StateMachine", "standby-pooler-rotation").inputs["definition"];
        const { StartAt, States } = JSON.parse(definition as string) as {
            StartAt: string;
            States: Record<string, { Seconds?: number }>;
        };
        assert.strictEqual(States[StartAt]!.Seconds, 300);
    });

    it("migrates in the region that serves alone: the other's database takes no writes", async () => {
        const state = (r: LayerRun, name: string) => r.one("aws:cloudwatch/eventRule:EventRule", name).inputs["state"];
        const moved = await runLayerWith("app", "prod", { config: { "environment:activeRegion": "us-west-2" } });
        assert.deepStrictEqual(
            [state(await runLayer("app", "prod"), "app-migration"), state(run, "standby-app-migration")],
            ["ENABLED", "DISABLED"],
        );
        assert.deepStrictEqual(
            [state(moved, "app-migration"), state(after, "standby-app-migration")],
            ["DISABLED", "ENABLED"],
        );
    });

    it("reaches its own region's database: a migration the server itself, all else through the pooler", () => {
        const there = run.outputs["standby"] as Record<string, string>;
        const host = (service: string) => {
            const { inputs } = run.one("aws:ecs/taskDefinition:TaskDefinition", `standby-app-${service}`);
            const containers = JSON.parse(inputs["containerDefinitions"] as string) as {
                environment?: { name: string; value: string }[];
            }[];
            const variables = containers.flatMap(({ environment = [] }) => environment);
            return [...new Set(variables.filter(({ name }) => name === "DATABASE_HOST").map(({ value }) => value))];
        };
        assert.deepStrictEqual(
            ["web", "worker", "migration"].map(host),
            [there["poolerAddress"], there["poolerAddress"], there["databaseAddress"]].map((address) => [address]),
        );
        assert.notStrictEqual(there["poolerAddress"], there["databaseAddress"]);
    });

    it("has the same resources after a failover, and the selection by which its database is backed up here", () => {
        const names = (r: LayerRun) => r.resources.map(({ type, name }) => `${type} ${name}`).sort();
        const selection = "aws:backup/selection:Selection standby-database-backup";
        assert.deepStrictEqual(names(after), [...names(run), selection].sort());
        assert.strictEqual((run.one(PLAN).inputs["triggers"] as unknown[]).length, 1);
        assert.deepStrictEqual(after.one(PLAN).inputs["triggers"], []);
    });

    it("rings once for each fault: no two alarms watch the same beyond the same limit", () => {
        const watched = run
            .ofType(ALARM)
            .filter(({ inputs }) => inputs["metricName"] !== undefined)
            .map(({ inputs }) => {
                const { namespace, metricName, dimensions, statistic, comparisonOperator, threshold } = inputs;
                return JSON.stringify([namespace, metricName, dimensions, statistic, comparisonOperator, threshold]);
            });
        assert.ok(watched.length > 50);
        assert.deepStrictEqual(
            watched.filter((one, i) => watched.indexOf(one) !== i),
            [],
        );
    });

    it("is started by the application's end, and shows the approver lag, canary, the standby's tasks and certificate", () => {
        const shown = run.one(PLAN).inputs["associatedAlarms"] as Record<string, string>[];
        assert.deepStrictEqual(
            shown.map((a) => [a["mapBlockKey"], a["alarmType"], a["resourceIdentifier"]!.split("/").at(-1)]),
            [
                ["application-down", "trigger", "recovery-application-down"],
                ["replica-lag", "applicationHealth", "recovery-replica-lag"],
                ["canary", "applicationHealth", "recovery-canary-failing"],
                ["standby-web", "applicationHealth", "standby-app-web-running-tasks"],
                ["standby-worker", "applicationHealth", "standby-app-worker-running-tasks"],
                ["standby-certificate", "applicationHealth", "standby-edge-tls-certificate-expiry"],
            ],
        );
    });

    it("alarms on as many tasks as the standby keeps, and on as many as production has once it serves", () => {
        const thresholds = [run, after].map(
            (r) => r.one(ALARM, "standby-app-web-running-tasks").inputs["threshold"] as number,
        );
        assert.deepStrictEqual(thresholds, [3, 6]);
    });

    it("cuts the second region off in a drill, and tells of restore tests there, where they run", async () => {
        const ground = (await runLayer("foundation", "prod")).outputs["standby"] as Record<string, string>;
        const { inputs } = run.one("aws:fis/experimentTemplate:ExperimentTemplate", "recovery-drills-region-isolation");
        assert.match(JSON.stringify(inputs["actions"]), /\{"key":"region","value":"us-west-2"\}/);
        const told = ["failed", "restored"].map(
            (end) => run.one("aws:cloudwatch/eventTarget:EventTarget", `recovery-restore-${end}`).inputs["arn"],
        );
        assert.deepStrictEqual(told, [ground["warningTopicArn"], ground["infoTopicArn"]]);
    });

    it("has drills in the configured window, and starts none while the second region serves", () => {
        const schedules = (r: LayerRun) =>
            r
                .ofType("aws:scheduler/schedule:Schedule")
                .map(({ inputs }) => `${String(inputs["state"])} ${String(inputs["scheduleExpression"])}`)
                .sort();
        assert.strictEqual(schedules(run)[0], "ENABLED cron(0 4 ? * SAT#1 *)");
        assert.strictEqual(schedules(after)[0], "DISABLED cron(0 4 ? * SAT#1 *)");
    });

    it("is refused without somebody who may approve, with the command that names them", async () => {
        const unset: Record<string, string> = {};
        Object.defineProperty(unset, "dr:approverArnPattern", { enumerable: true, value: undefined });
        await assert.rejects(
            withConfig(unset),
            /dr:approverArnPattern is not set.*pulumi config set dr:approverArnPattern .* -s prod/,
        );
    });

    it("is refused with zones of another region than the second one, before anything is made", async () => {
        await assert.rejects(
            withConfig({ "environment:drRegion": "eu-west-1" }),
            /dr:standby\.availabilityZones has us-west-2a, us-west-2b, us-west-2c; zones of eu-west-1 .* are allowed/,
        );
    });

    it("is refused without the tags by which drills find their targets", async () => {
        await assert.rejects(
            withConfig({ "aws:defaultTags": JSON.stringify({ tags: { Project: "integers" } }) }),
            /aws:defaultTags\.tags has Project; Project and Environment must be among them/,
        );
    });
});

describe("the layer dr of staging", () => {
    it("publishes that there is no plan", async () => {
        const { outputs, resources } = await runLayer("dr", "staging");
        for (const name of [
            "failoverPlanArn",
            "approvalRoleArn",
            "failoverReports",
            "drillTemplateIds",
            "restoreTestingPlanArn",
        ]) {
            assert.strictEqual(outputs[name], null, name);
        }
        assert.ok(resources.every(({ type }) => !/arcregionswitch|:fis\/|backup/.test(type)));
    });
});
