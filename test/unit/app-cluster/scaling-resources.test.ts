import * as assert from "node:assert";
import { type Recorder } from "../mocks";
import { BASE, recordApp } from "./fixture";

describe("AppCluster: scaling resources", () => {
    const policies = (r: Recorder) => r.ofType("aws:appautoscaling/policy:Policy").map((p) => p.name);

    it("makes a policy and an alarm of each row, response time for web alone", async () => {
        const r = await recordApp();
        assert.deepStrictEqual(policies(r).sort(), [
            "app-web-scaling-cpu-high",
            "app-web-scaling-idle",
            "app-web-scaling-memory-high",
            "app-web-scaling-response-time-high",
            "app-worker-scaling-cpu-high",
            "app-worker-scaling-idle",
            "app-worker-scaling-memory-high",
        ]);
        const alarm = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "app-web-scaling-cpu-high").inputs;
        assert.strictEqual(alarm["threshold"], 70);
        assert.strictEqual(alarm["metricName"], "CPUUtilization");
        assert.deepStrictEqual(alarm["dimensions"], { ClusterName: "integers-prod", ServiceName: "web" });
        const slow = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "app-web-scaling-response-time-high").inputs;
        assert.strictEqual(slow["threshold"], 0.5);
        // What users wait on the average: one slow request is no reason to grow.
        const averages = ["cpu-high", "memory-high", "response-time-high"].map((name) => {
            const { inputs } = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", `app-web-scaling-${name}`);
            return [inputs["namespace"], inputs["metricName"], inputs["statistic"], inputs["period"]];
        });
        assert.deepStrictEqual(averages, [
            ["AWS/ECS", "CPUUtilization", "Average", 60],
            ["AWS/ECS", "MemoryUtilization", "Average", 60],
            ["AWS/ApplicationELB", "TargetResponseTime", "Average", 60],
        ]);
        assert.deepStrictEqual(slow["dimensions"], {
            LoadBalancer: BASE.loadBalancerArnSuffix,
            TargetGroup: BASE.targetGroupArnSuffix,
        });
        const policy = (name: string) => r.one("aws:appautoscaling/policy:Policy", `app-web-scaling-${name}`);
        const target = {
            serviceNamespace: "ecs",
            scalableDimension: "ecs:service:DesiredCount",
            resourceId: "service/integers-prod/web",
        };
        assert.deepStrictEqual(policy("cpu-high").inputs, {
            ...target,
            policyType: "StepScaling",
            stepScalingPolicyConfiguration: {
                adjustmentType: "PercentChangeInCapacity",
                minAdjustmentMagnitude: 1,
                metricAggregationType: "Average",
                cooldown: 120,
                stepAdjustments: [
                    { metricIntervalLowerBound: "0", metricIntervalUpperBound: "15", scalingAdjustment: 20 },
                    { metricIntervalLowerBound: "15", metricIntervalUpperBound: "25", scalingAdjustment: 50 },
                    { metricIntervalLowerBound: "25", scalingAdjustment: 100 },
                ],
            },
        });
        assert.deepStrictEqual(policy("idle").inputs["stepScalingPolicyConfiguration"], {
            adjustmentType: "PercentChangeInCapacity",
            minAdjustmentMagnitude: 1,
            metricAggregationType: "Average",
            cooldown: 300,
            stepAdjustments: [{ metricIntervalLowerBound: "0", scalingAdjustment: -10 }],
        });
        const stepsOf = (name: string) =>
            (policy(name).inputs["stepScalingPolicyConfiguration"] as { stepAdjustments: object[] }).stepAdjustments;
        assert.deepStrictEqual(stepsOf("memory-high"), [{ metricIntervalLowerBound: "0", scalingAdjustment: 20 }]);
        assert.deepStrictEqual(stepsOf("response-time-high"), [
            { metricIntervalLowerBound: "0", metricIntervalUpperBound: "0.5", scalingAdjustment: 20 },
            { metricIntervalLowerBound: "0.5", scalingAdjustment: 40 },
        ]);
        const thresholds = ["cpu-high", "memory-high", "response-time-high", "idle"].map(
            (name) => r.one("aws:cloudwatch/metricAlarm:MetricAlarm", `app-web-scaling-${name}`).inputs["threshold"],
        );
        assert.deepStrictEqual(thresholds, [70, 80, 0.5, 1]);
        for (const [name, periods] of [
            ["cpu-high", 2],
            ["memory-high", 2],
            ["response-time-high", 2],
            ["idle", 12],
        ] as const) {
            const { inputs } = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", `app-web-scaling-${name}`);
            assert.deepStrictEqual(
                [inputs["alarmActions"], inputs["comparisonOperator"], inputs["evaluationPeriods"]],
                [[policy(name).state["arn"]], "GreaterThanOrEqualToThreshold", periods],
                name,
            );
            // A minute without a measurement is no reason to grow, and none to shrink.
            assert.strictEqual(inputs["treatMissingData"], "notBreaching", name);
        }
    });

    it("shrinks by one alarm, in which the other signals vote", async () => {
        const r = await recordApp();
        const { inputs } = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "app-web-scaling-idle");
        const measured = (id: string, namespace: string, metricName: string, dimensions: object) => ({
            id,
            returnData: false,
            metric: { namespace, metricName, stat: "Average", period: 60, dimensions },
        });
        const service = { ClusterName: "integers-prod", ServiceName: "web" };
        assert.deepStrictEqual(inputs["metricQueries"], [
            measured("cpu", "AWS/ECS", "CPUUtilization", service),
            measured("memory", "AWS/ECS", "MemoryUtilization", service),
            measured("responseTime", "AWS/ApplicationELB", "TargetResponseTime", {
                LoadBalancer: BASE.loadBalancerArnSuffix,
                TargetGroup: BASE.targetGroupArnSuffix,
            }),
            {
                id: "idle",
                expression: "IF(cpu <= 30 AND FILL(memory, 0) < 70 AND FILL(responseTime, 0) < 0.35, 1, 0)",
                label: "idle",
                returnData: true,
            },
        ]);
        assert.strictEqual(inputs["threshold"], 1);
        assert.strictEqual(
            r.one("aws:appautoscaling/policy:Policy", "app-web-scaling-idle").inputs["policyType"],
            "StepScaling",
        );
        assert.deepStrictEqual([inputs["datapointsToAlarm"], inputs["evaluationPeriods"]], [10, 12]);
    });

    it("forecasts a service that asks for it: between its thresholds, ahead as a peak is, never past its maximum", async () => {
        const r = await recordApp({
            web: { ...BASE.web, predictiveScaling: "ForecastAndScale" },
            worker: { ...BASE.worker, predictiveScaling: "ForecastOnly" },
        });
        const forecast = (kind: string) =>
            r.one("aws:appautoscaling/policy:Policy", `app-${kind}-scaling-forecast`).inputs;
        assert.deepStrictEqual(forecast("web"), {
            serviceNamespace: "ecs",
            scalableDimension: "ecs:service:DesiredCount",
            resourceId: "service/integers-prod/web",
            policyType: "PredictiveScaling",
            predictiveScalingPolicyConfiguration: {
                mode: "ForecastAndScale",
                metricSpecifications: [
                    {
                        targetValue: "50",
                        predefinedMetricPairSpecification: { predefinedMetricType: "ECSServiceCPUUtilization" },
                    },
                ],
                schedulingBufferTime: 600,
                maxCapacityBreachBehavior: "HonorMaxCapacity",
            },
        });
        const configuration = forecast("worker")["predictiveScalingPolicyConfiguration"] as { mode: string };
        assert.strictEqual(configuration.mode, "ForecastOnly");
    });

    it("schedules peaks in the environment's time zone, by the minimum alone", async () => {
        const peak = { name: "office", days: ["MON"], start: "08:00", end: "18:00", minimum: 6 } as const;
        const r = await recordApp({ web: { ...BASE.web, peaks: [peak] } });
        const actions = r.ofType("aws:appautoscaling/scheduledAction:ScheduledAction").map((a) => a.inputs);
        assert.deepStrictEqual(
            actions.map((a) => [a["schedule"], a["timezone"], a["scalableTargetAction"]]),
            [
                ["cron(50 7 ? * MON *)", "America/New_York", { minCapacity: 6 }],
                ["cron(0 18 ? * MON *)", "America/New_York", { minCapacity: 3 }],
            ],
        );
        assert.deepStrictEqual(
            actions.map((a) => a["name"]),
            ["office-start", "office-end"],
        );
        // With peaks the schedule owns the minimum: a deployment at noon must not take the peak's tasks away.
        const target = (recorder: Recorder, kind: string) =>
            recorder.one("aws:appautoscaling/target:Target", `app-${kind}-scaling`);
        assert.deepStrictEqual([...target(r, "web").ignoreChanges], ["minCapacity"]);
        assert.deepStrictEqual([...target(r, "worker").ignoreChanges], []);
        const { inputs } = target(r, "web");
        assert.deepStrictEqual([inputs["minCapacity"], inputs["maxCapacity"]], [3, 12]);
    });

    it("puts one after the other on a target: Application Auto Scaling refuses a change while it takes another", async () => {
        const peaks = [{ name: "office", days: ["MON"], start: "08:00", end: "19:00", minimum: 9 }] as const;
        const r = await recordApp({ web: { ...BASE.web, peaks, predictiveScaling: "ForecastOnly" } });
        const onTarget = ["aws:appautoscaling/policy:Policy", "aws:appautoscaling/scheduledAction:ScheduledAction"]
            .flatMap((type) => r.ofType(type))
            .filter(({ name }) => name.startsWith("app-web-scaling"));
        assert.strictEqual(onTarget.length, 7);
        const urns = onTarget.map(({ urn }) => urn);
        const predecessors = onTarget.flatMap(({ waitsFor }) => waitsFor.filter((urn) => urns.includes(urn)));
        // All but the first wait for one, and no two for the same.
        assert.strictEqual(new Set(predecessors).size, onTarget.length - 1);
        assert.strictEqual(predecessors.length, onTarget.length - 1);
    });
});
