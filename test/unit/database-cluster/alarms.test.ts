import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { alarmLine } from "../alarm-line";
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
        // RDS-EVENT-0230: an update of the operating system waits for somebody to install it.
        assert.ok((subscription("warning")["eventCategories"] as string[]).includes("security patching"));
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

    // Since July 2026 (RDS User Guide, "Managing capacity automatically with Amazon RDS storage autoscaling"); six hours apart before.
    it("says wherever it speaks of growing storage that RDS allows four changes in 24 hours", () => {
        const alarm = cluster.one("aws:cloudwatch/metricAlarm:MetricAlarm", "database-storage").inputs;
        const pages = ["runbooks/database-storage.md", "runbooks/data-tier.md", "migrate.md"];
        const texts = pages.map((page) => fs.readFileSync(path.join(__dirname, "../../../docs", page), "utf8"));
        for (const text of [alarm["alarmDescription"] as string, ...texts]) {
            assert.match(text, /four times in 24 hours/);
            assert.doesNotMatch(text, /six hours/);
        }
    });

    for (const [name, line] of [
        // Four fifths of max_connections, which are 3,330 for this class.
        ["connections", "DatabaseConnections Maximum > 2664, 3 of 3 × 60 s, silence breaching → critical"],
        ["cpu", "CPUUtilization Average > 80, 10 of 10 × 60 s, silence missing → warning"],
        // Sessions at work, against the class's 4 processors.
        ["load", "DBLoad Average > 4, 10 of 10 × 60 s, silence notBreaching → warning"],
        // 5 % of the class's 32 GiB.
        ["memory", "FreeableMemory Minimum < 1717986918, 5 of 5 × 60 s, silence missing → warning"],
        // 10 % of 200 GiB.
        ["storage", "FreeStorageSpace Minimum < 21474836480, 2 of 2 × 300 s, silence missing → critical"],
        ["disk-queue", "DiskQueueDepth Average > 64, 10 of 10 × 60 s, silence missing → warning"],
        // Half of what PostgreSQL has before it refuses writes.
        [
            "transaction-ids",
            "MaximumUsedTransactionIDs Maximum > 1000000000, 1 of 1 × 3600 s, silence missing → critical",
        ],
        ["replica-us-east-1b-lag-warning", "ReplicaLag Maximum > 75, 5 of 5 × 60 s, silence breaching → warning"],
        ["replica-us-east-1b-lag-critical", "ReplicaLag Maximum > 300, 2 of 2 × 60 s, silence breaching → critical"],
        // Hours that the storage lasts as it shrinks now; a year where it does not.
        [
            "storage-time-left",
            "FreeStorageSpace Average; IF(RATE(free) < 0, free / (-1 * RATE(free) * 3600), 8760) < 24, 2 of 2, " +
                "silence notBreaching → warning",
        ],
    ] as const) {
        it(`alarms on ${name}: ${line} (R-DB-6)`, () =>
            assert.equal(alarmLine(cluster, `database-${name}`), `AWS/RDS ${line}`));
    }

    it("alarms on deadlocks, and on backups that failed or never began, which AWS Backup does not call failed", () => {
        assert.equal(
            alarmLine(cluster, "database-deadlocks"),
            "Integers/Database/prod Deadlocks Sum > 5, 1 of 1 × 300 s, silence notBreaching → warning",
        );
        for (const [name, metric] of [
            ["failed-backups", "NumberOfBackupJobsFailed"],
            ["expired-backups", "NumberOfBackupJobsExpired"],
        ] as const) {
            assert.equal(
                alarmLine(cluster, `database-${name}`),
                `AWS/Backup ${metric} Sum > 0, 1 of 1 × 3600 s, silence notBreaching → critical`,
            );
        }
    });

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
