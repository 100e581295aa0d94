/** A rotation in the first region rolls the second region's poolers (R-DB-3, R-DR-1). */
import assert from "node:assert/strict";
import { RotationRelay } from "../../../components/dr-replication/rotation-relay";
import { labelMoved, matches } from "../event-pattern";
import { record } from "../mocks";

const SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:application-AbCdEf";
const BUS = "arn:aws:events:us-west-2:123456789012:event-bus/default";

describe("RotationRelay", () => {
    const alarmTopics = { critical: "first-critical", warning: "first-warning", info: "first-info" };
    const args = { primaryRegion: "us-east-1", secretArn: SECRET, alarmTopics };
    const recorded = record(() => new RotationRelay("relay", args), {
        calls: { "aws:index/getRegion:getRegion": () => ({ region: "us-west-2" }) },
        outputs: { "aws:cloudwatch/eventRule:EventRule": ({ name }) => ({ name }) },
    });

    it("waits in the first region for the rotation of the first region's secret, and of no other", async () => {
        const { inputs } = (await recorded).one("aws:cloudwatch/eventRule:EventRule");
        assert.equal(inputs["region"], "us-east-1");
        const pattern = JSON.parse(inputs["eventPattern"] as string) as object;
        const relays = (secret: string, label: string) => matches(pattern, labelMoved(secret, label));
        assert.deepEqual(
            [relays(SECRET, "AWSCURRENT"), relays(SECRET, "audited"), relays(`${SECRET}x`, "AWSCURRENT")],
            [true, false, false],
        );
    });

    it("delivers it to the second region's default bus, by a role that does nothing else", async () => {
        const run = await recorded;
        const { inputs } = run.one("aws:cloudwatch/eventTarget:EventTarget");
        assert.deepEqual([inputs["region"], inputs["arn"]], ["us-east-1", BUS]);
        assert.equal(inputs["roleArn"], run.one("aws:iam/role:Role").state["arn"]);
        const policy = JSON.parse(run.one("aws:iam/rolePolicy:RolePolicy").inputs["policy"] as string) as object;
        assert.deepEqual(policy, {
            Version: "2012-10-17",
            Statement: [{ Sid: "Relay", Effect: "Allow", Action: "events:PutEvents", Resource: BUS }],
        });
    });

    it("tells the first region of an event that did not get there: nothing in the second could", async () => {
        const run = await recorded;
        const { inputs } = run.one("aws:cloudwatch/metricAlarm:MetricAlarm", "relay-rotation-not-started");
        assert.deepEqual(
            [inputs["region"], inputs["namespace"], inputs["metricName"], inputs["alarmActions"]],
            ["us-east-1", "AWS/Events", "FailedInvocations", ["first-critical"]],
        );
        assert.deepEqual(inputs["dimensions"], { RuleName: "relay" });
    });
});
