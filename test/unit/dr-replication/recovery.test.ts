/** Targets, the failover's critical path, the drill report and the alarms that follow (R-DR-2, R-DR-4). */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import {
    BACKUP_COPY_ALARMS,
    DRILL_START_ALARMS,
    DRILL_STOP_ALARMS,
    crossRegionReplicaAlarms,
    replicationLatencyAlarms,
    TRIGGER_ALARMS,
} from "../../../components/dr-replication/alarm-table";
import { drillReport, measures } from "../../../components/dr-replication/drill-report";
import { failoverRunbook, FENCE, SHOW_ALARMS } from "../../../docs/generators/failover-runbook";
import {
    budgets,
    criticalPath,
    criticalPathMinutes,
    FAILOVER_STAGES,
    failoverStages,
    FAILOVER_STEPS,
    keptBudgets,
    type Stage,
    timeoutMinutes,
} from "../../../components/dr-replication/failover-steps";
import { FAIL_BACK_STEPS } from "../../../components/dr-replication/fail-back-steps";
import { REPLICATION_FAILURE_ALARMS } from "../../../components/shared/bucket-replication";
import { canaryAlarms } from "../../../components/shared/canary-alarm";
import { DEFAULT_TARGETS, limitsOf, type RecoveryTargets } from "../../../components/dr-replication/targets";
import { bash } from "../bash";

const ROOT = path.resolve(__dirname, "../../..");

function withTargets(app: Partial<RecoveryTargets["app"]>, database: Partial<RecoveryTargets["database"]> = {}) {
    return {
        app: { ...DEFAULT_TARGETS.app, ...app },
        database: { ...DEFAULT_TARGETS.database, ...database },
    };
}

/** The real stages with one step longer by some minutes. */
function longer(name: string, minutes: number): Stage[] {
    return FAILOVER_STAGES.map((stage) =>
        stage.map((s) => (s.name === name ? { ...s, expectedMinutes: s.expectedMinutes + minutes } : s)),
    );
}

describe("recovery targets", () => {
    it("are the requirement's: 15 and 60 minutes of RTO, 60 and 5 of RPO", () => {
        assert.deepEqual(DEFAULT_TARGETS, {
            app: { rtoMinutes: 15, rpoMinutes: 60 },
            database: { rtoMinutes: 60, rpoMinutes: 5 },
        });
    });

    it("give the limits of the alarms, in seconds", () => {
        assert.deepEqual(limitsOf(DEFAULT_TARGETS), {
            replicaLagSeconds: 300,
            replicaLagWarningSeconds: 150,
            objectReplicationSeconds: 900,
        });
        assert.equal(limitsOf(withTargets({}, { rpoMinutes: 2 })).replicaLagSeconds, 120);
    });

    it("may be as short as S3 replicates, and the database's RTO as the application's", () => {
        limitsOf(withTargets({ rpoMinutes: 15 }, { rtoMinutes: 15 }));
    });

    it("refuse an RPO that S3 cannot keep", () => {
        assert.throws(() => limitsOf(withTargets({ rpoMinutes: 10 })), /app\.rpoMinutes is 10; .*Set at least 15/);
    });

    it("refuse a database that must be back before the application", () => {
        assert.throws(() => limitsOf(withTargets({}, { rtoMinutes: 10 })), /Set database\.rtoMinutes to at least 15/);
    });
});

describe("the failover's steps", () => {
    it("keep every target, with the sums that the runbook prints", () => {
        assert.deepEqual(
            keptBudgets(DEFAULT_TARGETS).map(({ minutes, targetMinutes }) => [minutes, targetMinutes]),
            [
                [15, 15],
                [11, 60],
                [60, 60],
            ],
        );
    });

    it("are refused when they take longer than the application's target, with the path to shorten", () => {
        assert.throws(
            () => keptBudgets(DEFAULT_TARGETS, longer("promote-database", 2)),
            /application serves again.*17 minutes, the target is 15.*promote-database 7.*Shorten a step/,
        );
        assert.throws(() => keptBudgets(withTargets({ rtoMinutes: 14 })), /15 minutes, the target is 14/);
    });

    it("count how long the canary needs to tell of a lost region", () => {
        const every = (minutes: number) => failoverStages(minutes)[0]![0]!.expectedMinutes;
        assert.deepEqual([every(1), every(5)], [4, 16]);
        assert.equal(canaryAlarms(5)[0]!.evaluationPeriods * 5 + 1, every(5));
        assert.equal(canaryAlarms(5)[0]!.periodSeconds, 300);
        assert.throws(
            () => keptBudgets(DEFAULT_TARGETS, failoverStages(2)),
            /18 minutes, the target is 15.*evidence 7.*environment:canary\.everyMinutes/,
        );
        assert.doesNotThrow(() => keptBudgets(withTargets({ rtoMinutes: 30 }), failoverStages(2)));
    });

    it("cost nothing where they run beside a longer one", () => {
        assert.equal(criticalPathMinutes(longer("scale-application", 1)), 15);
        assert.equal(criticalPathMinutes(longer("scale-application", 2)), 16);
        // The database takes writes again once it is promoted, however long the application still scales.
        assert.equal(budgets(DEFAULT_TARGETS, longer("scale-application", 10))[1]!.minutes, 11);
        assert.deepEqual(
            criticalPath(FAILOVER_STAGES).map((s) => s.name),
            ["evidence", "approve-failover", "promote-database", "switch-dns", "confirm-verification"],
        );
        assert.equal(criticalPath(longer("scale-application", 2))[2]!.name, "scale-application");
    });

    it("never exceed the database's target together, each at its time-out, whatever the target", () => {
        fc.assert(
            fc.property(fc.integer({ min: 15, max: 600 }), (rtoMinutes) => {
                const targets = withTargets({}, { rtoMinutes });
                assert.ok(budgets(targets)[2]!.minutes <= rtoMinutes);
                for (const step of FAILOVER_STEPS) {
                    assert.ok(timeoutMinutes(step, targets) >= step.expectedMinutes);
                }
            }),
        );
    });

    it("ask a person after the evidence and before anything changes", () => {
        const kinds = FAILOVER_STEPS.map((s) => s.kind);
        assert.deepEqual(kinds, ["evidence", "approval", "scale", "promote", "dns", "verification"]);
    });
});

describe("the failover's runbook", () => {
    const text = failoverRunbook(DEFAULT_TARGETS);

    it("names every step, the sum and both answers to an approval", () => {
        for (const { name } of FAILOVER_STEPS) {
            assert.ok(text.includes(`\`${name}\``), name);
        }
        assert.match(text, /= 15 minutes/);
        assert.match(text, /--step-name approve-failover --approval approve/);
        assert.match(text, /--step-name approve-failover --approval decline/);
    });

    it("takes back the minimum of tasks, which the plan raises and leaves", () => {
        assert.match(text, /register-scalable-target --region \$TO .*\\\n.* --min-capacity <minimum of app:worker>/);
        const back = FAIL_BACK_STEPS.find(({ configure }) => configure["environment:activeRegion"] === null);
        assert.ok(back?.before.some((line) => line.includes("Lower the minimum again")));
    });

    it("reads the state of each alarm of the plan in the alarm's own region", () => {
        const arn = (region: string, name: string) => `arn:aws:cloudwatch:${region}:123456789012:alarm:${name}`;
        const aws = [
            'aws() { if [ "$1" = arc-region-switch ]; then',
            `    printf '%s\\t%s\\n' ${arn("us-east-1", "app-down")} ${arn("us-west-2", "lag")}`,
            '  else echo "$*"; fi; }',
        ];
        const script = [...aws, "TO=us-west-2", "PLAN=plan", ...SHOW_ALARMS].join("\n");
        const asked = execFileSync("bash", ["-c", script], { encoding: "utf8" }).trim().split("\n");
        assert.equal(asked.length, 2);
        assert.match(asked[0]!, /^cloudwatch describe-alarms .*--region us-east-1 --alarm-names app-down /);
        assert.match(asked[1]!, /^cloudwatch describe-alarms .*--region us-west-2 --alarm-names lag /);
        const [evidence] = text.slice(text.indexOf("## Check")).split("## Act");
        assert.ok(
            SHOW_ALARMS.every((line) => evidence!.includes(line)),
            "before the approval",
        );
    });

    it("stops the writes of the database that the replica copies, by the group of its own region, before the approval", () => {
        const aws = [
            'aws() { case "$*" in',
            "  *ReadReplicaSource*) echo arn:aws:rds:us-east-1:123456789012:db:primary;;",
            '  *DBParameterGroupName*) echo "$*" >&2; echo group;;',
            '  *) echo "$*";; esac; }',
        ];
        const script = [...aws, "TO=us-west-2", "REPLICA=replica", ...FENCE, "fence 0"].join("\n");
        const { stdout, stderr } = bash(script);
        assert.match(
            stderr,
            /^rds describe-db-instances .*--region us-east-1 --db-instance-identifier arn:aws:rds:us-east-1:123456789012:db:primary /,
        );
        const asked = stdout.trim().split("\n");
        assert.deepEqual(
            asked.map((line) => /ParameterName=default_transaction_read_only,ParameterValue=(\d)/.exec(line)?.[1]),
            ["1", "0"],
        );
        for (const line of asked) {
            assert.match(line, /^rds modify-db-parameter-group .*--region us-east-1 --db-parameter-group-name group /);
            assert.match(line, /ApplyMethod=immediate$/);
        }
        assert.ok(text.indexOf(FENCE.at(-1)!) < text.indexOf("--step-name approve-failover --approval approve"));
        assert.match(text, /until DNS has switched, 7 minutes later/);
    });

    it("takes for the replica what copies another region's database, not a former one's replica beside it", () => {
        // RDS names a source of the same region by its identifier, one of another by its ARN.
        assert.match(text, /&& starts_with\(ReadReplicaSourceDBInstanceIdentifier, 'arn:'\)\]/);
    });

    it("has the commands to start, cancel and come back, and the setting that follows", () => {
        for (const part of [
            "start-plan-execution",
            "--action activate",
            "cancel-plan-execution",
            "pulumi config set environment:activeRegion us-west-2",
            "docs/runbooks/fail-back.md",
            "## Coming back",
            "## Escalate",
        ]) {
            assert.ok(text.includes(part), part);
        }
    });
});

describe("the drill report", () => {
    const record = {
        drill: "failover to us-west-2",
        faultAt: "2026-03-01T09:00:00Z",
        servedAt: "2026-03-01T09:13:30Z",
        writableAt: "2026-03-01T09:11:00Z",
        lastWriteKept: "2026-03-01T08:59:40Z",
        lastObjectKept: "2026-03-01T08:50:00Z",
        steps: { "promote-database": { startedAt: "2026-03-01T09:05:00Z", endedAt: "2026-03-01T09:11:00Z" } },
    };

    it("measures each target from the moments", () => {
        assert.deepEqual(
            measures(record, DEFAULT_TARGETS).map((m) => [m.target, m.measuredMinutes, m.targetMinutes, m.kept]),
            [
                ["RTO application", 13.5, 15, true],
                ["RTO database", 11, 60, true],
                ["RPO database", 0.3, 5, true],
                ["RPO application", 10, 60, true],
            ],
        );
        // As long as was promised is kept; a moment that is the fault's own has lost nothing.
        const [served, , lost] = measures(
            { ...record, servedAt: "2026-03-01T09:15:00Z", lastWriteKept: record.faultAt },
            DEFAULT_TARGETS,
        );
        assert.deepEqual([served!.measuredMinutes, served!.kept, lost!.measuredMinutes], [15, true, 0]);
    });

    it("says that a target was missed", () => {
        const late = drillReport({ ...record, servedAt: "2026-03-01T09:15:06Z" }, DEFAULT_TARGETS);
        assert.match(late, /A target was NOT kept/);
        assert.match(late, /\| RTO application \| 15\.1 \| 15 \| NOT kept \|/);
    });

    it("puts a step's measured time beside the expected one, and has no such part where no step was timed", () => {
        const report = drillReport(record, DEFAULT_TARGETS);
        assert.match(report, /\| promote-database \| 6 \| 5 \|/);
        assert.match(report, /\| RTO application \| 13\.5 \| 15 \| kept \|/);
        assert.match(report, /Every measured target was kept\./);
        assert.doesNotMatch(report, /Not measured/);
        assert.doesNotMatch(drillReport({ ...record, steps: {} }, DEFAULT_TARGETS), /## Steps/);
    });

    it("says what a drill has not measured", () => {
        const { drill, faultAt, servedAt } = record;
        const report = drillReport({ drill, faultAt, servedAt }, DEFAULT_TARGETS);
        assert.match(report, /Not measured by this drill: RTO database, RPO database, RPO application\./);
    });

    it("refuses a moment that is none, and one on the wrong side of the fault", () => {
        assert.throws(
            () => measures({ ...record, servedAt: "nine" }, DEFAULT_TARGETS),
            /servedAt: "nine" is no moment/,
        );
        assert.throws(
            () => measures({ ...record, lastWriteKept: "2026-03-01T09:01:00Z" }, DEFAULT_TARGETS),
            /lastWriteKept: 2026-03-01T09:00:00Z lies before 2026-03-01T09:01:00Z/,
        );
    });
});

describe("alarms of the second region", () => {
    const all = [
        ...crossRegionReplicaAlarms(DEFAULT_TARGETS),
        ...replicationLatencyAlarms(DEFAULT_TARGETS),
        ...REPLICATION_FAILURE_ALARMS,
        ...BACKUP_COPY_ALARMS,
    ];

    it("have limits that follow from the targets", () => {
        const limits = Object.fromEntries(all.map((row) => [row.name, row.threshold]));
        assert.deepEqual(limits, {
            "replica-lag-warning": 150,
            "replica-lag": 300,
            "replica-silent": 1,
            "replication-latency": 900,
            "replication-failures": 0,
            "backup-age": 1,
            "failed-copies": 0,
        });
        assert.equal(crossRegionReplicaAlarms(withTargets({}, { rpoMinutes: 10 }))[1]!.threshold, 600);
    });

    for (const [name, metric, sign, periods, severity] of [
        ["replica-lag-warning", "Minimum AWS/RDS ReplicaLag", "Greater", "15 x 60", "warning"],
        ["replica-lag", "Maximum AWS/RDS ReplicaLag", "Greater", "3 x 60", "critical"],
        ["replica-silent", "SampleCount AWS/RDS ReplicaLag", "Less", "5 x 60", "critical"],
        ["replication-latency", "Maximum AWS/S3 ReplicationLatency", "Greater", "2 x 300", "warning"],
        ["replication-failures", "Sum AWS/S3 OperationsFailedReplication", "Greater", "1 x 300", "warning"],
        ["backup-age", "Sum AWS/Backup NumberOfCopyJobsCompleted", "Less", "30 x 3600", "critical"],
        ["failed-copies", "Sum AWS/Backup NumberOfCopyJobsFailed", "Greater", "1 x 3600", "warning"],
        ["not-started", "Sum AWS/Scheduler InvocationDroppedCount", "Greater", "1 x 300", "warning"],
        ["application-down", "Maximum AWS/ApplicationELB HealthyHostCount", "Less", "2 x 60", "critical"],
    ] as const) {
        it(`measure what ${name} says, in its direction, and tell the ${severity} topic`, () => {
            const row = [...all, ...DRILL_START_ALARMS, ...TRIGGER_ALARMS].find((alarm) => alarm.name === name)!;
            assert.ok("metric" in row);
            assert.deepEqual(
                [`${row.statistic} ${row.namespace} ${row.metric}`, row.comparison, row.severity],
                [metric, `${sign}ThanThreshold`, severity],
            );
            assert.equal(`${row.evaluationPeriods} x ${row.periodSeconds}`, periods);
        });
    }

    it("start the plan when nothing serves in the first region, or nobody there tells", () =>
        assert.deepEqual(
            TRIGGER_ALARMS.map((row) => [row.name, row.threshold, row.treatMissingData]),
            [["application-down", 1, "breaching"]],
        ));

    it("end a drill at one failed request in twenty for four minutes of six, longer than a failover of the database, whoever answered it", () => {
        const [row] = DRILL_STOP_ALARMS;
        assert.ok(row !== undefined && "metrics" in row);
        const { threshold, comparison, evaluationPeriods, datapointsToAlarm, periodSeconds, treatMissingData } = row;
        assert.deepEqual([threshold, comparison, treatMissingData], [5, "GreaterThanThreshold", "notBreaching"]);
        assert.deepEqual([datapointsToAlarm, evaluationPeriods, periodSeconds], [4, 6, 60]);
        assert.deepEqual(
            Object.entries(row.metrics).map(([id, m]) => `${id}: ${m.statistic} ${m.namespace} ${m.metric}`),
            [
                "target: Sum AWS/ApplicationELB HTTPCode_Target_5XX_Count",
                "elb: Sum AWS/ApplicationELB HTTPCode_ELB_5XX_Count",
                "requests: Sum AWS/ApplicationELB RequestCount",
            ],
        );
    });

    it("wait for the next copy as long as it may rightly take, in windows that a later copy does not slip through", () => {
        const [row] = BACKUP_COPY_ALARMS;
        // A copy after 23 h, or after all that start window, completion window and the copy may take, is no failure.
        const hours = row!.evaluationPeriods;
        assert.deepEqual([row!.periodSeconds, hours], [3600, 24 + 1 + 4 + 1]);
        // AWS: seven days at most, and a period of an hour or more for more than a day.
        assert.ok(row!.periodSeconds * hours <= 604_800);
        assert.match(
            fs.readFileSync(path.join(ROOT, row!.runbook), "utf8"),
            new RegExp(`no copy job in ${hours} hours`),
        );
    });

    it("take silence for a failure where a thing that must be there has gone", () => {
        const breaching = all.filter((row) => row.treatMissingData === "breaching").map((row) => row.name);
        assert.deepEqual(breaching, ["replica-silent", "backup-age"]);
    });

    it("have a runbook with symptom, impact, checks, actions and escalation", () => {
        for (const { runbook } of all) {
            const text = fs.readFileSync(path.join(ROOT, runbook), "utf8");
            for (const part of ["**Symptom.**", "**Impact.**", "## Check", "## Act", "## Escalate"]) {
                assert.ok(text.includes(part), `${runbook}: ${part}`);
            }
        }
    });
});
