import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { DRILL_STOP_ALARMS } from "../../../components/dr-replication/alarm-table";
import { LOAD_BALANCER_ALARMS } from "../../../components/edge-tier/alarm-table";
import { type AlarmRow, type AlarmsArgs, createAlarms } from "../../../components/shared/alarms";
import { record } from "../mocks";

const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
const base = {
    threshold: 80,
    unit: "%",
    comparison: "GreaterThanThreshold",
    periodSeconds: 60,
    evaluationPeriods: 5,
    treatMissingData: "breaching",
    severity: "critical",
    reason: "Beyond it queries queue.",
    runbook: "docs/runbooks/x.md",
} as const;
const cpu: AlarmRow = { ...base, name: "cpu", metric: "CPUUtilization", namespace: "AWS/RDS", statistic: "Average" };
const topics = { critical: "arn:critical", warning: "arn:warning", info: "arn:info" };

function alarmsOf(rows: AlarmRow[], args: Partial<AlarmsArgs> = {}) {
    return record(() => {
        const parent = new pulumi.ComponentResource("integers:test:Parent", "db");
        createAlarms("db", { rows, topics, dimensions: { Id: "a" }, ...args }, { parent });
    });
}

describe("the alarm table", () => {
    it("makes one alarm a row with the row's exact values, told to its severity's topic", async () => {
        const { inputs, parent } = (await alarmsOf([cpu])).one(ALARM, "db-cpu");
        assert.deepEqual(inputs, {
            alarmActions: ["arn:critical"],
            alarmDescription: "[critical] CPUUtilization 80 %: Beyond it queries queue. Runbook: docs/runbooks/x.md",
            comparisonOperator: "GreaterThanThreshold",
            datapointsToAlarm: 5,
            dimensions: { Id: "a" },
            evaluationPeriods: 5,
            metricName: "CPUUtilization",
            namespace: "AWS/RDS",
            okActions: ["arn:critical"],
            period: 60,
            statistic: "Average",
            threshold: 80,
            treatMissingData: "breaching",
        });
        assert.match(parent ?? "", /integers:test:Parent::db$/);
    });

    it("sends warnings and events to their own topics, and no recovery of an event", async () => {
        const found = await alarmsOf([
            { ...cpu, severity: "warning" },
            { ...cpu, name: "event", severity: "info" },
        ]);
        assert.deepEqual(found.one(ALARM, "db-cpu").inputs["alarmActions"], ["arn:warning"]);
        assert.deepEqual(found.one(ALARM, "db-event").inputs["alarmActions"], ["arn:info"]);
        assert.deepEqual(found.one(ALARM, "db-event").inputs["okActions"], []);
    });

    it("wakes nobody over what is not there for now, says so, and takes its silence for nothing", async () => {
        const { inputs } = (await alarmsOf([cpu], { silent: true })).one(ALARM);
        assert.deepEqual([inputs["alarmActions"], inputs["okActions"]], [["arn:info"], []]);
        assert.match(inputs["alarmDescription"] as string, /^\[info\] /);
        assert.equal(inputs["treatMissingData"], "notBreaching");
    });

    it("gives a percentile as extendedStatistic and no statistic", async () => {
        const { inputs } = (await alarmsOf([{ ...cpu, statistic: "p99" }])).one(ALARM);
        assert.equal(inputs["extendedStatistic"], "p99");
        assert.equal("statistic" in inputs, false);
    });

    it("gives an expression over several metrics, of which only the result is compared", async () => {
        const rate: AlarmRow = {
            ...base,
            name: "rate",
            expression: "100 * errors / requests",
            metrics: {
                errors: { metric: "Errors", namespace: "N", statistic: "Sum" },
                requests: { metric: "Requests", namespace: "N", statistic: "Sum" },
            },
        };
        const { inputs } = (await alarmsOf([rate], { dimensionsOf: { rate: { Id: "b" } } })).one(ALARM);
        assert.equal("metricName" in inputs, false);
        assert.match(inputs["alarmDescription"] as string, /^\[critical\] 100 \* errors \/ requests 80 %: /);
        assert.deepEqual(inputs["metricQueries"], [
            {
                id: "errors",
                metric: { dimensions: { Id: "b" }, metricName: "Errors", namespace: "N", period: 60, stat: "Sum" },
                returnData: false,
            },
            {
                id: "requests",
                metric: { dimensions: { Id: "b" }, metricName: "Requests", namespace: "N", period: 60, stat: "Sum" },
                returnData: false,
            },
            { id: "result", expression: "100 * errors / requests", label: "rate", returnData: true },
        ]);
    });

    it("sums what ELB reports only while it is not zero with the gaps filled", () => {
        const sums = [...LOAD_BALANCER_ALARMS, ...DRILL_STOP_ALARMS].flatMap((row) =>
            "expression" in row && row.expression.includes("+") ? [row.expression] : [],
        );
        assert.equal(sums.length, 2);
        for (const expression of sums) {
            assert.equal(
                expression,
                "IF((FILL(target, 0) + FILL(elb, 0)) >= 5, 100 * (FILL(target, 0) + FILL(elb, 0)) / FILL(requests, 1), 0)",
            );
        }
    });
});
