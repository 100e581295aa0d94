/** What ended a task is known longer than the hour for which ECS tells it (R-OBS-5). */
import assert from "node:assert/strict";
import { type Json, matches } from "../event-pattern";
import { type LayerRun, runLayer } from "../layers";
import type { Statement } from "../../../components/shared/policy-document";

/** The event as the ECS Developer Guide gives it ("Amazon ECS task state change events"), as far as it is read. */
const stopped = (clusterArn: string, startedBy: string, lastStatus = "STOPPED"): Json => ({
    "detail-type": "ECS Task State Change",
    source: "aws.ecs",
    detail: {
        clusterArn,
        startedBy,
        lastStatus,
        desiredStatus: "STOPPED",
        stopCode: "EssentialContainerExited",
        stoppedReason: "Essential container in task exited",
        containers: [{ name: "web", exitCode: 137, reason: "OutOfMemoryError: Container killed due to memory usage" }],
    },
});

describe("stopped tasks", () => {
    let run: LayerRun;
    before(async () => {
        run = await runLayer("app", "prod");
    });

    it("of services and of the migration are kept; those of other clusters, of people, and running ones are not", () => {
        const rule = run.one("aws:cloudwatch/eventRule:EventRule", "app-stopped-tasks").inputs;
        const pattern = JSON.parse(rule["eventPattern"] as string) as unknown;
        const cluster = run.one("aws:ecs/cluster:Cluster").state["arn"] as string;
        assert.ok(matches(pattern, stopped(cluster, "ecs-svc/1234567890123456789")));
        assert.ok(matches(pattern, stopped(cluster, "events-rule/app-migration")));
        assert.ok(!matches(pattern, stopped(cluster, "")));
        assert.ok(!matches(pattern, stopped(`${cluster}-other`, "ecs-svc/1234567890123456789")));
        assert.ok(!matches(pattern, stopped(cluster, "ecs-svc/1234567890123456789", "RUNNING")));
    });

    it("go to a log group that the search of logs reads, and into which this rule alone may write", () => {
        const group = run.one("aws:cloudwatch/logGroup:LogGroup", "app-stopped-tasks-log");
        const rule = run.one("aws:cloudwatch/eventRule:EventRule", "app-stopped-tasks");
        const target = run.one("aws:cloudwatch/eventTarget:EventTarget", "app-stopped-tasks").inputs;
        assert.equal(target["arn"], group.state["arn"]);
        assert.match(group.inputs["name"] as string, /^\/aws\/events\//);
        assert.ok((run.outputs["logGroupNames"] as string[]).includes(group.inputs["name"] as string));

        const policy = run.one("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "app-stopped-tasks").inputs;
        const { Statement: statements } = JSON.parse(policy["policyDocument"] as string) as { Statement: Statement[] };
        for (const { Effect, Resource, Condition, Action } of statements) {
            assert.equal(Effect, "Allow");
            assert.equal(Resource, `${group.state["arn"] as string}:*`);
            const written = Action === "logs:PutLogEvents" ? { "aws:SourceArn": rule.state["arn"] } : undefined;
            assert.deepEqual(Condition?.["ArnEquals"], written);
        }
        const writers = ["events.amazonaws.com", "delivery.logs.amazonaws.com"];
        assert.deepEqual(
            statements.map(({ Principal, Action }) => [Principal, Action]),
            writers.flatMap((Service) =>
                ["logs:CreateLogStream", "logs:PutLogEvents"].map((action) => [{ Service }, action]),
            ),
        );
    });
});
