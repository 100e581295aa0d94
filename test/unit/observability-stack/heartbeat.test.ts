import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Heartbeat } from "../../../components/observability-stack/heartbeat";
import { HEARTBEAT_ALARMS } from "../../../components/observability-stack/alarm-table";
import { record, valueOf } from "../mocks";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/alerts";
const topics = { critical: "arn:critical", warning: "arn:warning", info: "arn:info" };
const build = () =>
    record(() => new Heartbeat("heartbeat", { environment: "staging", alertsKeyArn: KEY, alarmTopics: topics }));

describe("Heartbeat", () => {
    it("makes one encrypted topic whose policy refuses plain transport", async () => {
        const made = await build();
        const topic = made.one("aws:sns/topic:Topic", "heartbeat-topic");
        assert.equal(topic.inputs["name"], "integers-staging-heartbeat");
        assert.equal(topic.inputs["kmsMasterKeyId"], KEY);
        const policy = JSON.parse(made.one("aws:sns/topicPolicy:TopicPolicy").inputs["policy"] as string) as {
            Statement: { Effect: string; Resource: string; Condition: object }[];
        };
        assert.equal(policy.Statement.length, 1);
        assert.equal(policy.Statement[0]!.Effect, "Deny");
        assert.equal(policy.Statement[0]!.Resource, await valueOf(made.result.topicArn));
        assert.deepEqual(policy.Statement[0]!.Condition, { Bool: { "aws:SecureTransport": "false" } });
    });

    it("alarms critically when the topic is silent, no data included", async () => {
        const { inputs } = (await build()).one("aws:cloudwatch/metricAlarm:MetricAlarm", "heartbeat-silent");
        assert.deepEqual(inputs["dimensions"], { TopicName: "integers-staging-heartbeat" });
        assert.equal(inputs["namespace"], "AWS/SNS");
        assert.equal(inputs["metricName"], "NumberOfMessagesPublished");
        assert.equal(inputs["comparisonOperator"], "LessThanThreshold");
        assert.equal(inputs["threshold"], 1);
        assert.equal(inputs["treatMissingData"], "breaching");
        // Ten minutes without one of the messages that come once a minute; by the minute, for CloudWatch looks at more periods.
        assert.equal(inputs["statistic"], "Sum");
        assert.deepEqual([inputs["period"], inputs["evaluationPeriods"]], [60, 10]);
        assert.equal(inputs["datapointsToAlarm"], inputs["evaluationPeriods"]);
        assert.deepEqual(inputs["alarmActions"], ["arn:critical"]);
    });

    it("has nobody subscribed: a message a minute would be noise", async () => {
        assert.deepEqual((await build()).ofType("aws:sns/topicSubscription:TopicSubscription"), []);
    });

    it("gives every child a parent and registers its outputs", async () => {
        const made = await build();
        const children = made.resources.filter(({ custom }) => custom);
        assert.equal(children.length, 3);
        for (const { parent, name } of children) {
            assert.match(parent ?? "", /integers:observability:Heartbeat::heartbeat$/, name);
        }
    });

    it("names a runbook that exists", () => {
        for (const { runbook } of HEARTBEAT_ALARMS) {
            assert.ok(existsSync(join(__dirname, "../../..", runbook)), runbook);
        }
    });
});
