import assert from "node:assert/strict";
import type { Recorder } from "../mocks";
import { build } from "./fixture";

describe("what the DatabaseCluster tells", () => {
    let cluster: Recorder;
    before(async () => (cluster = await build()));

    it("tells failovers to the critical topic and maintenance to the info topic", () => {
        const subscription = (severity: string) =>
            cluster.one("aws:rds/eventSubscription:EventSubscription", `database-events-${severity}`).inputs;
        assert.equal(subscription("critical")["snsTopic"], "arn:critical");
        assert.ok((subscription("critical")["eventCategories"] as string[]).includes("failover"));
        assert.ok((subscription("info")["eventCategories"] as string[]).includes("maintenance"));
        assert.equal((subscription("warning")["sourceIds"] as string[]).length, 3);
    });

    it("alarms on each instance by its name, on failed backups, deadlocks and the storage that is left", () => {
        const alarm = (name: string) => cluster.one("aws:cloudwatch/metricAlarm:MetricAlarm", name).inputs;
        assert.deepEqual(alarm("database-connections")["dimensions"], {
            DBInstanceIdentifier: "integers-test-prod-database",
        });
        assert.equal(alarm("database-failed-backups")["namespace"], "AWS/Backup");
        assert.equal(alarm("database-deadlocks")["namespace"], "Integers/Database/prod");
        assert.equal((alarm("database-storage-time-left")["metricQueries"] as object[]).length, 2);
    });

    for (const [name, metric, sign, threshold, severity] of [
        // Four fifths of max_connections, which are 3,330 for this class.
        ["connections", "DatabaseConnections", "Greater", 2664, "critical"],
        ["cpu", "CPUUtilization", "Greater", 80, "warning"],
        // Sessions at work, against the class's 4 processors.
        ["load", "DBLoad", "Greater", 4, "warning"],
        // 5 % of the class's 32 GiB.
        ["memory", "FreeableMemory", "Less", 1_717_986_918, "warning"],
        // 10 % of 200 GiB.
        ["storage", "FreeStorageSpace", "Less", 21_474_836_480, "critical"],
        // Half of what PostgreSQL has before it refuses writes.
        ["transaction-ids", "MaximumUsedTransactionIDs", "Greater", 1_000_000_000, "critical"],
        ["replica-us-east-1b-lag-warning", "ReplicaLag", "Greater", 75, "warning"],
        ["replica-us-east-1b-lag-critical", "ReplicaLag", "Greater", 300, "critical"],
    ] as const) {
        it(`alarms on ${name} at ${threshold}, in the right direction, and tells the ${severity} topic (R-DB-6)`, () => {
            const { inputs } = cluster.one("aws:cloudwatch/metricAlarm:MetricAlarm", `database-${name}`);
            assert.deepEqual(
                [inputs["namespace"], inputs["metricName"], inputs["comparisonOperator"], inputs["threshold"]],
                ["AWS/RDS", metric, `${sign}ThanThreshold`, threshold],
            );
            assert.deepEqual(inputs["alarmActions"], [`arn:${severity}`]);
        });
    }

    it("takes no data for a lost instance or replica where nothing else would tell", () => {
        const silent = cluster
            .ofType("aws:cloudwatch/metricAlarm:MetricAlarm")
            .filter(({ inputs }) => inputs["treatMissingData"] === "breaching" && inputs["namespace"] === "AWS/RDS")
            .map(({ name }) => name.replace(/us-east-1./, "ZONE"));
        assert.deepEqual([...new Set(silent)].sort(), [
            "database-connections",
            "database-replica-ZONE-connections",
            "database-replica-ZONE-lag-critical",
            "database-replica-ZONE-lag-warning",
        ]);
    });

    it("counts deadlocks, slow statements and transactions that were ended, each in PostgreSQL's own words", () => {
        const filters = cluster
            .ofType("aws:cloudwatch/logMetricFilter:LogMetricFilter")
            .filter(({ name }) => !name.includes("pooler"))
            .map(({ inputs }) => {
                const { name, namespace, value } = inputs["metricTransformation"] as Record<string, string>;
                return [name, inputs["pattern"], inputs["logGroupName"], namespace, value];
            });
        const group = "/aws/rds/instance/integers-test-prod-database/postgresql";
        const counted = [
            ["Deadlocks", '"deadlock detected"'],
            ["SlowQueries", '"duration:" -"plan:"'],
            ["CancelledStatements", '"canceling statement due to statement timeout"'],
            ["IdleTransactions", '"due to idle-in-transaction timeout"'],
        ];
        assert.deepEqual(
            filters,
            counted.map((row) => [...row, group, "Integers/Database/prod", "1"]),
        );
    });
});
