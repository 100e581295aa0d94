import assert from "node:assert/strict";
import { runLayer, runLayerWith } from "../layers";

describe("the edge layer of another region than CloudFront's", () => {
    const abroad = (drRegion: string) =>
        runLayerWith("edge", "staging", { config: { "aws:region": "us-west-2", "environment:drRegion": drRegion } });

    it("sends the CDN's alarms to the second region's topics where that is CloudFront's", async () => {
        const { outputs } = await runLayer("foundation", "staging");
        const there = outputs["standby"] as Record<string, unknown>;
        const run = await abroad("us-east-1");
        for (const [name, topic] of [
            ["edge-cdn-error-rate", "criticalTopicArn"],
            ["edge-cdn-waf-blocks", "warningTopicArn"],
        ] as const) {
            const { inputs } = run.one("aws:cloudwatch/metricAlarm:MetricAlarm", name);
            assert.deepEqual([inputs["region"], inputs["alarmActions"]], ["us-east-1", [there[topic]]], name);
        }
    });

    it("asks for topics where neither is", async () => {
        await assert.rejects(abroad("eu-west-1"), /Set edge:cdnAlarmTopics to topics in us-east-1/);
    });
});
