/** The database of the second region: replica, primary, stale, and the one after it (R-DR-1, R-DR-5). */
import assert from "node:assert/strict";
import { StandbyDatabase } from "../../../components/dr-replication/standby-database";
import { alarmLine } from "../alarm-line";
import { record } from "../mocks";

type Args = ConstructorParameters<typeof StandbyDatabase>[1];

const INSTANCE = "aws:rds/instance:Instance";
const BACKUPS = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const SELECTION = "aws:backup/selection:Selection";
const SOURCE = "arn:aws:rds:us-east-1:123456789012:db:first";

const ARGS: Args = {
    instanceClass: "db.r7g.xlarge",
    engineMajorVersion: "18",
    statementTimeoutSeconds: 30,
    slowQueryMs: 500,
    maintenanceWindow: "sun:04:00-sun:05:00",
    logRetentionDays: 90,
    allocatedStorageGiB: 200,
    maxAllocatedStorageGiB: 1000,
    backupRetentionDays: 35,
    backupWindow: "02:00-03:00",
    sourceArn: SOURCE,
    multiAz: false,
    role: "replica",
    lineage: { current: 1, former: [] },
    backedUpGeneration: 1,
    copyVaultArn: "arn:aws:backup:us-east-1:123456789012:backup-vault:first",
    backupVaultName: "second",
    subnetIds: ["subnet-a", "subnet-b"],
    securityGroupId: "sg-database",
    dataKeyArn: "arn:aws:kms:us-west-2:123456789012:key/data",
    logsKeyArn: "arn:aws:kms:us-west-2:123456789012:key/logs",
    deletionGuard: { protect: true },
    alarmTopics: { critical: "arn:critical", warning: "arn:warning", info: "arn:info" },
};

const build = (changes: Partial<Args> = {}) =>
    record(() => new StandbyDatabase("standby-database", { ...ARGS, ...changes }), {
        stack: "prod",
    });

const fence = async (changes: Partial<Args>) => {
    const { inputs } = (await build(changes)).one("aws:rds/parameterGroup:ParameterGroup");
    const parameters = inputs["parameters"] as { name: string; value: string }[];
    return parameters.find(({ name }) => name === "default_transaction_read_only")?.value;
};

describe("the database of the second region", () => {
    it("is the same resource as a replica, as a primary and when it is stale: only values differ", async () => {
        const replica = (await build()).one(INSTANCE);
        const differing = async (changes: Partial<Args>) => {
            const { inputs, name } = (await build(changes)).one(INSTANCE);
            assert.equal(name, replica.name);
            const keys = new Set([...Object.keys(inputs), ...Object.keys(replica.inputs)]);
            return [...keys]
                .filter((key) => JSON.stringify(inputs[key]) !== JSON.stringify(replica.inputs[key]))
                .sort();
        };
        const values = ["finalSnapshotIdentifier", "maintenanceWindow", "multiAz", "skipFinalSnapshot"];
        assert.deepEqual(await differing({ role: "primary" }), values);
        assert.deepEqual(await differing({ role: "stale" }), values);
        assert.deepEqual([...replica.ignoreChanges].sort(), ["engineVersion", "replicateSourceDb"]);
        // A replica, too: a promotion would wait for its first backup.
        assert.equal(replica.inputs["backupRetentionPeriod"], 35);
    });

    it("is maintained a day before its source, and once it has none at the hour that was asked for", async () => {
        const windows = (["replica", "primary", "stale"] as const).map(
            async (role) => (await build({ role })).one(INSTANCE).inputs["maintenanceWindow"],
        );
        const sunday = "sun:04:00-sun:05:00";
        assert.deepEqual(await Promise.all(windows), ["sat:04:00-sat:05:00", sunday, sunday]);
    });

    it("is fenced when it is stale, and neither as a replica that may be promoted nor as the primary", async () => {
        assert.deepEqual(
            [await fence({}), await fence({ role: "primary" }), await fence({ role: "stale" })],
            ["0", "0", "1"],
        );
    });

    it("is backed up here once it is no replica, with copies to the first region", async () => {
        assert.deepEqual((await build()).ofType(SELECTION), []);
        const promoted = await build({ role: "primary" });
        assert.equal(promoted.ofType(SELECTION).length, 1);
        // RDS's own backups outlast a database that is deleted by mistake.
        assert.equal(promoted.one(INSTANCE).inputs["deleteAutomatedBackups"], false);
        const rules = promoted.one("aws:backup/plan:Plan").inputs["rules"] as {
            targetVaultName: string;
            copyActions: { destinationVaultArn: string }[];
        }[];
        for (const { targetVaultName, copyActions } of rules) {
            assert.equal(targetVaultName, "second");
            assert.deepEqual(
                copyActions.map((c) => c.destinationVaultArn),
                [ARGS.copyVaultArn],
            );
        }
    });

    it("replicates the backups of each database of the first region, and none of a replica of its own", async () => {
        const names = async (backedUpGeneration: number | undefined) =>
            (await build({ backedUpGeneration })).ofType(BACKUPS).map(({ name }) => name);
        assert.deepEqual(await names(1), ["standby-database-backups"]);
        assert.deepEqual(await names(2), ["standby-database-backups-g2"]);
        assert.deepEqual(await names(undefined), []);
    });

    it("waits for hours for what copies a large database", async () => {
        const made = await build();
        assert.deepEqual(
            [made.one(INSTANCE), made.one(BACKUPS)].map(({ timeouts }) => timeouts),
            ["create 3h, delete 3h", "create 3h, delete 3h"],
        );
    });

    it("gets a successor under its name, from the same source", async () => {
        const before = (await build()).one(INSTANCE);
        const recorded = await build({ lineage: { current: 2, former: [{ generation: 1, released: false }] } });
        const next = recorded.one(INSTANCE, "standby-database-replica-g2");
        const former = recorded.one(INSTANCE, "standby-database-replica");
        assert.equal(next.inputs["identifier"], before.inputs["identifier"]);
        assert.equal(former.inputs["identifier"], `${before.inputs["identifier"] as string}-g1`);
        // The name must be free before it is taken.
        assert.ok(next.waitsFor.includes(former.urn));
        assert.deepEqual([next.inputs["replicateSourceDb"], next.inputs["skipFinalSnapshot"]], [SOURCE, true]);
        assert.deepEqual(
            [former.protect, former.inputs["skipFinalSnapshot"], former.inputs["multiAz"]],
            [true, false, true],
        );
        assert.deepEqual(
            recorded.ofType(SELECTION).map(({ name }) => name),
            ["standby-database-backup-former"],
        );
    });

    for (const role of ["replica", "primary"] as const) {
        it(`is watched as the first region's instances are, by its own topics, as a ${role}: after a failover it is all there is`, async () => {
            const made = await build({ role });
            const { inputs: instance } = made.one(INSTANCE);
            const rows = ["connections", "cpu", "load", "memory", "storage", "storage-time-left", "disk-queue"];
            const alarms = made.ofType("aws:cloudwatch/metricAlarm:MetricAlarm");
            assert.deepEqual(
                alarms.map(({ name }) => name.replace("standby-database-", "")).sort(),
                [...rows, "transaction-ids", "failed-backups", "expired-backups"].sort(),
            );
            const dimensions = (name: string) =>
                made.one("aws:cloudwatch/metricAlarm:MetricAlarm", `standby-database-${name}`).inputs["dimensions"];
            assert.deepEqual(dimensions("connections"), { DBInstanceIdentifier: instance["identifier"] });
            assert.deepEqual(dimensions("expired-backups"), { BackupVaultName: "second" });
            assert.equal(
                alarmLine(made, "standby-database-connections"),
                // Four fifths of max_connections, which are 3,330 for this class.
                "AWS/RDS DatabaseConnections Maximum > 2664, 3 of 3 × 60 s, silence breaching → critical",
            );
            const events = made.ofType("aws:rds/eventSubscription:EventSubscription");
            assert.deepEqual(
                events.map(({ inputs }) => [inputs["snsTopic"], inputs["sourceIds"]]),
                ["critical", "warning", "info"].map((topic) => [`arn:${topic}`, [instance["identifier"]]]),
            );
        });
    }
});
