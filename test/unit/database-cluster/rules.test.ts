import { machineAlarms, ruleAlarms } from "../../../components/shared/service-roller";
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import fc from "fast-check";
import { nodeAlarms } from "../../../components/cache-cluster/alarm-table";
import { poolerAlarms } from "../../../components/connection-pooler/alarm-table";
import { instanceAlarms, primaryAlarms, replicaAlarms } from "../../../components/database-cluster/alarm-table";
import type { DatabaseClusterArgs } from "../../../components/database-cluster";
import {
    instanceClasses,
    instanceClassNames,
    maxConnections,
} from "../../../components/database-cluster/instance-classes";
import { checkBackupHours } from "../../../components/database-cluster/backup-schedule";
import { databaseParameters } from "../../../components/database-cluster/parameters";
import { settle } from "../../../components/database-cluster/validate";
import { replicaZones } from "../../../components/database-cluster/replica-zones";
import { checkWindows, dayBefore } from "../../../components/shared/windows";
import { ARGS, build } from "./fixture";

describe("the connections of an instance class", () => {
    // Measured by others on RDS with the default formula: 2 GiB 198, 4 GiB 413, 8 GiB 856, 15.25 GiB 1660.
    it("stay below what RDS's formula gives on the real instance", () => {
        assert.ok(maxConnections("db.t4g.medium") < 413);
        assert.ok(maxConnections("db.m7g.large") < 856);
    });
    it("use at least four fifths of it, and never pass RDS's limit", () => {
        for (const name of instanceClassNames) {
            const formula = Math.min((instanceClasses[name].memoryGiB * 2 ** 30) / 9_531_392, 5000);
            assert.ok(maxConnections(name) >= formula * 0.8 && maxConnections(name) <= 5000, name);
        }
    });
});

describe("the hardware of an instance class", () => {
    it("follows from its name: 4 GiB a processor of m and t, 8 of r, four processors an xlarge", () => {
        for (const name of instanceClassNames) {
            const { memoryGiB, vCpus } = instanceClasses[name];
            const [, family, size] = name.split(".") as [string, string, string];
            const xlarges = size === "xlarge" ? 1 : Number(/^(\d+)xlarge$/.exec(size)?.[1] ?? 0);
            assert.equal(vCpus, Math.max(2, 4 * xlarges), name);
            const perProcessor = name === "db.t4g.medium" ? 2 : family.startsWith("r") ? 8 : 4;
            assert.equal(memoryGiB, perProcessor * vCpus, name);
        }
    });
    it("comes in Graviton 3, 4 and 5, up to the largest of each that RDS has", () => {
        const all = ["db.m7g.16xlarge", "db.r7g.16xlarge", "db.m8g.48xlarge", "db.r8g.48xlarge", "db.m9g.48xlarge"];
        for (const largest of all) {
            assert.ok(largest in instanceClasses, largest);
        }
    });
});

describe("windows", () => {
    it("are refused exactly when they overlap (property)", () => {
        const time = (m: number) => `${`${Math.floor(m / 60) % 24}`.padStart(2, "0")}:${`${m % 60}`.padStart(2, "0")}`;
        const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        const minute = fc.integer({ min: 0, max: 1439 });
        fc.assert(
            fc.property(
                minute,
                fc.integer({ min: 30, max: 600 }),
                fc.integer({ min: 0, max: 10079 }),
                fc.integer({ min: 30, max: 600 }),
                (d, dl, w, wl) => {
                    const weekly = (m: number) => `${days[Math.floor(m / 1440) % 7]}:${time(m % 1440)}`;
                    const inDaily = (m: number) => (m - d + 14400) % 1440 < dl;
                    const overlap = Array.from({ length: wl }, (_, i) => w + i).some((m) => inDaily(m % 1440));
                    const check = () =>
                        checkWindows(`${time(d)}-${time(d + dl)}`, `${weekly(w)}-${weekly(w + wl)}`, "rds");
                    if (overlap) {
                        assert.throws(check, /overlaps/);
                    } else {
                        assert.doesNotThrow(check);
                    }
                },
            ),
            { numRuns: 500 },
        );
    });
    it("move to the day before, across the end of the week too", () => {
        assert.equal(dayBefore("sun:04:00-sun:05:00"), "sat:04:00-sat:05:00");
        assert.equal(dayBefore("mon:23:30-tue:00:30"), "sun:23:30-mon:00:30");
    });
    const wrong: [daily: string, weekly: string, message: RegExp][] = [
        ["2-3", "sun:04:00-sun:05:00", /^Error: backupWindow is "2-3"; allowed is the form hh:mm-hh:mm/],
        ["02:00-03:00", "sunday:04:00-sunday:05:00", /^Error: maintenanceWindow is "sunday.* ddd:hh:mm-ddd:hh:mm/],
        ["02:00-03:00", "xyz:04:00-sun:05:00", /^Error: maintenanceWindow is .* "xyz" is no day; allowed are mon/],
        ["24:00-01:00", "sun:04:00-sun:05:00", /24:00 is no time of day/],
        ["02:60-03:30", "sun:04:00-sun:05:00", /02:60 is no time of day/],
        [
            "02:00-02:10",
            "sun:04:00-sun:05:00",
            /^Error: backupWindow is "02:00-02:10"; it lasts 10 minutes, and AWS asks for at least 30/,
        ],
        [
            "02:00-03:00",
            "sun:04:00-sun:04:29",
            /"sun:04:00-sun:04:29"; it lasts 29 minutes, and AWS asks for at least 30/,
        ],
    ];
    for (const [daily, weekly, message] of wrong) {
        it(`are refused as ${daily}, ${weekly}`, () =>
            assert.throws(() => checkWindows(daily, weekly, "rds"), message));
    }
});

describe("replica zones", () => {
    it("are the first of the list, so that its end can go (property)", () => {
        fc.assert(
            fc.property(
                fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }),
                fc.nat(6),
                (zones, n) => {
                    fc.pre(n < zones.length);
                    assert.deepEqual(replicaZones(zones, n), replicaZones(zones.slice(0, -1), n));
                    assert.equal(new Set(replicaZones(zones, n)).size, n);
                },
            ),
        );
    });
    it("are refused when two replicas would share one", () => {
        assert.throws(() => replicaZones(["a", "b"], 3), /replicaCount is 3, but there are 2 zones \(a, b\)/);
        assert.throws(() => replicaZones(["a", "a"], 1), /duplicate/);
        for (const count of [-1, 0.5]) {
            assert.throws(() => replicaZones(["a", "b"], count), /allowed are whole numbers from 0/);
        }
    });
});

describe("AWS Backup's hours", () => {
    it("leave RDS's windows every other time of the week", () => {
        for (const [daily, weekly] of [
            ["02:00-03:00", "sun:04:00-sun:06:00"],
            ["08:00-09:00", "sat:22:00-sun:05:00"],
            ["23:00-00:30", "mon:08:00-mon:09:00"],
        ] as const) {
            checkBackupHours(daily, weekly);
        }
    });
    it("are those of the plan", async () => {
        const { rules } = (await build()).one("aws:backup/plan:Plan").inputs as {
            rules: { schedule: string; startWindow: number; completionWindow: number }[];
        };
        assert.deepEqual(
            rules.map((r) => [r.schedule, r.startWindow, r.completionWindow]),
            [
                ["cron(0 6 ? * * *)", 60, 240],
                ["cron(0 6 1 * ? *)", 60, 240],
            ],
        );
    });
    it("are the same for both rules, of which AWS Backup then runs one: a second job would expire while the first runs", async () => {
        const { rules } = (await build()).one("aws:backup/plan:Plan").inputs as { rules: { schedule: string }[] };
        const times = rules.map(({ schedule }) =>
            schedule
                .replace(/^cron\(/, "")
                .split(" ")
                .slice(0, 2),
        );
        assert.deepEqual(times, [times[0], times[0]]);
    });
});

describe("DatabaseCluster refuses", () => {
    const wrong: [why: string, change: Partial<DatabaseClusterArgs>, message: RegExp][] = [
        [
            "a replica smaller than the primary",
            { replicaInstanceClass: "db.t4g.medium" },
            /less memory than the primary's db\.r7g\.xlarge/,
        ],
        [
            "the only replica, smaller than the primary",
            { replicaCount: 1, replicaInstanceClass: "db.t4g.medium" },
            /less memory than the primary's db\.r7g\.xlarge/,
        ],
        [
            "a retention of 0 days",
            { backupRetentionDays: 0 },
            /backupRetentionDays is 0; allowed are whole numbers from 1 to 35/,
        ],
        ["storage that cannot grow", { maxAllocatedStorageGiB: 200 }, /from 220 to 65536/],
        ["a name that RDS would not take", { databaseName: "_integers" }, /databaseName is "_integers"/],
        ["a name with a hyphen", { databaseName: "integers-db" }, /databaseName is "integers-db"/],
        ["a name that PostgreSQL would fold", { databaseName: "Integers" }, /databaseName is "Integers"/],
        ...["all", "collation", "current_user", "except", "into", "offset", "verbose", "template0", "template1"].map(
            (databaseName): (typeof wrong)[number] => [
                `a key word, ${databaseName}`,
                { databaseName },
                new RegExp(`databaseName is "${databaseName}", which PostgreSQL, RDS or`),
            ],
        ),
        ...[
            "catalog",
            "comments",
            "database",
            "public",
            "none",
            "user",
            "postgres",
            "pgbouncer",
            "rdsadmin",
            "integers_master",
            "pg_app",
            "rds_app",
        ].map((databaseName): (typeof wrong)[number] => [
            `a name that something else has, ${databaseName}`,
            { databaseName },
            /which PostgreSQL, RDS or PgBouncer keeps .* e\.g\. \w+_db\./,
        ]),
        [
            "storage at RDS's limit, which could not grow",
            { allocatedStorageGiB: 59_579, maxAllocatedStorageGiB: 65_536 },
            /allocatedStorageGiB is 59579; .*from 20 to 59578/,
        ],
        ["windows that touch", { backupWindow: "04:30-05:30" }, /overlaps the daily window 04:30-05:30/],
        [
            "a maintenance that keeps AWS Backup from starting",
            { maintenanceWindow: "sun:06:30-sun:07:00" },
            /maintenanceWindow is sun:06:30-sun:07:00 .*from 06:00 to 07:00.*begin at 08:00 or later, or end by 06:00/,
        ],
        ["a maintenance in the hour after AWS Backup's", { maintenanceWindow: "wed:07:59-wed:10:00" }, /wed:07:59/],
        ["a backup that ends in AWS Backup's hours", { backupWindow: "05:00-06:01" }, /backupWindow is 05:00-06:01/],
        [
            "a maintenance from one day into the next one's backups",
            { maintenanceWindow: "sun:23:00-mon:06:30", backupWindow: "20:00-21:00" },
            /maintenanceWindow is sun:23:00-mon:06:30/,
        ],
        [
            "a statement that never ends",
            { statementTimeoutSeconds: 0 },
            /statementTimeoutSeconds is 0; .*from 1 to 3600/,
        ],
        ["an RPO under a minute", { rpoSeconds: 59 }, /rpoSeconds is 59; .* from 60 to 86400/],
        ["an RPO over a day", { rpoSeconds: 86_401 }, /rpoSeconds is 86401/],
        ["a rotation in more than a year", { rotationDays: 366 }, /rotationDays is 366; .* from 1 to 365/],
        [
            "growth by less than a tenth",
            { allocatedStorageGiB: 25, maxAllocatedStorageGiB: 27 },
            /maxAllocatedStorageGiB is 27; .* from 28 to 65536/,
        ],
        ["no number", { slowQueryMs: NaN }, /slowQueryMs is NaN; .*from 10 to 60000/],
        ["a part of a day", { rotationDays: 1.5 }, /rotationDays is 1.5/],
        [
            "a retention that CloudWatch has not",
            { logRetentionDays: 100 },
            /logRetentionDays is 100; allowed are the days for which CloudWatch Logs/,
        ],
        [
            "a lock that cannot be taken off in time",
            { vaultLock: { lock: true, changeableForDays: 2 } },
            /vaultLock.changeableForDays is 2; .*from 3 to 36500/,
        ],
        [
            "a size of the pooler's tasks that Fargate has not",
            { pooler: { ...ARGS.pooler, cpuUnits: 1024 } },
            /data:pooler.memoryMiB is 1024; with 1024 CPU units Fargate has 2048 to 8192/,
        ],
        ["a negative reserve", { pooler: { ...ARGS.pooler, migrationReserve: -1 } }, /migrationReserve is -1/],
        ["more replicas than zones", { replicaCount: 4 }, /each replica needs a zone of its own/],
        [
            "a database too small for its poolers",
            { instanceClass: "db.t4g.medium", pooler: { ...ARGS.pooler, taskCount: 100 } },
            /too few for 200 PgBouncer tasks.*Take a larger data:instanceClass/,
        ],
    ];
    for (const [why, change, message] of wrong) {
        it(why, () => assert.rejects(build(change), message));
    }
    it("no class of replicas where there are none, and no windows that follow each other", () => {
        settle({ ...ARGS, replicaCount: 0, replicaInstanceClass: "db.t4g.medium" });
        settle({ ...ARGS, backupWindow: "03:00-04:00", maintenanceWindow: "sun:04:00-sun:05:00" });
        settle({ ...ARGS, rpoSeconds: 60, rotationDays: 1, vaultLock: { lock: false, reason: "a test" } });
        settle({ ...ARGS, rpoSeconds: 86_400, rotationDays: 365 });
    });
    it("a retention that CloudWatch has not, before its pooler does", () =>
        assert.throws(() => settle({ ...ARGS, logRetentionDays: 100 }), /^Error: logRetentionDays is 100/));
    it("nothing else: undefined leaves the default in place", () => {
        const settled = settle({ ...ARGS, replicaInstanceClass: undefined, rpoSeconds: undefined });
        assert.deepEqual([settled.replicaInstanceClass, settled.rpoSeconds], ["db.r7g.xlarge", 300]);
    });
});

describe("tables of the data layer", () => {
    const rows = [
        ...instanceAlarms({ instanceClass: "db.t4g.large", maxConnections: 700, allocatedStorageGiB: 50 }),
        ...primaryAlarms("N"),
        ...replicaAlarms(300),
        ...poolerAlarms(3, "N"),
        ...machineAlarms,
        ...ruleAlarms,
        ...nodeAlarms("sessions", "cache.r7g.large"),
        ...nodeAlarms("cache", "cache.r7g.large"),
    ];
    it("give each alarm a unit, a reason that is a sentence, and a runbook that exists", () => {
        for (const row of rows) {
            assert.ok(row.unit.length > 0 && row.reason.endsWith("."), row.name);
            assert.ok(existsSync(row.runbook), `${row.name}: ${row.runbook}`);
        }
    });
    it("ask CloudWatch for periods that it takes, and for at most a day", () => {
        for (const row of rows) {
            assert.equal(row.periodSeconds % 60, 0, row.name);
            assert.ok(row.periodSeconds * row.evaluationPeriods <= 86400, row.name);
        }
    });
    it("alarm on credits only where the class has them", () => {
        const names = (instanceClass: "db.t4g.large" | "db.r7g.large") =>
            instanceAlarms({ instanceClass, maxConnections: 700, allocatedStorageGiB: 50 }).map((r) => r.name);
        assert.ok(names("db.t4g.large").includes("cpu-credits"));
        assert.ok(!names("db.r7g.large").includes("cpu-credits"));
    });
    it("tell of a queue at the disk how much a volume of that size gives", () => {
        const queueOf = (allocatedStorageGiB: number) =>
            instanceAlarms({ instanceClass: "db.r7g.large", maxConnections: 700, allocatedStorageGiB }).find(
                (r) => r.name === "disk-queue",
            )!.reason;
        assert.match(queueOf(399), /gives 3,000 operations/);
        assert.match(queueOf(400), /gives 12,000 operations/);
    });
    it("name each parameter once, with a reason", () => {
        const parameters = databaseParameters({
            maxConnections: 700,
            statementTimeoutMs: 30000,
            slowQueryMs: 500,
            fenced: false,
        });
        assert.equal(new Set(parameters.map((p) => p.name)).size, parameters.length);
        assert.ok(parameters.every((p) => p.why.length > 10));
    });

    it("refuse connections without TLS and weak passwords, log what is slow, and write nothing behind a failover's fence", () => {
        const values = (fenced: boolean) =>
            new Map(
                databaseParameters({ maxConnections: 100, statementTimeoutMs: 30_000, slowQueryMs: 500, fenced }).map(
                    ({ name, value }) => [name, value],
                ),
            );
        assert.deepEqual(Object.fromEntries(values(false)), {
            // TLS and passwords.
            ...{ "rds.force_ssl": "1", ssl_min_protocol_version: "TLSv1.2" },
            ...{ "rds.accepted_password_auth_method": "scram", password_encryption: "scram-sha-256" },
            // What the pools are planned with, and what has to be there for what follows.
            ...{ max_connections: "100", shared_preload_libraries: "pg_stat_statements,auto_explain,pgaudit" },
            // What is slow, waits, spills, or changes rights; no statement as such, which may hold a password.
            ...{ "pg_stat_statements.track": "all", log_min_duration_statement: "500", log_statement: "none" },
            ...{ "auto_explain.log_min_duration": "1000", "auto_explain.log_analyze": "0", "pgaudit.log": "ddl,role" },
            ...{ log_lock_waits: "1", log_temp_files: "10240", log_autovacuum_min_duration: "10000" },
            // What ends by itself, in ms and s.
            ...{ statement_timeout: "30000", idle_in_transaction_session_timeout: "60000", lock_timeout: "10000" },
            ...{ tcp_keepalives_idle: "60", tcp_keepalives_interval: "10", tcp_keepalives_count: "6" },
            ...{ hot_standby_feedback: "1", default_transaction_read_only: "0", "rds.log_retention_period": "4320" },
        });
        assert.equal(values(true).get("default_transaction_read_only"), "1");
        // A setting of an extension that is not loaded does nothing, and says nothing.
        const extensions = [...values(false).keys()].filter((name) => name.includes(".") && !name.startsWith("rds."));
        const loaded = values(false).get("shared_preload_libraries")!.split(",").sort();
        assert.deepEqual([...new Set(extensions.map((name) => name.split(".")[0]!))].sort(), loaded);
    });
});
