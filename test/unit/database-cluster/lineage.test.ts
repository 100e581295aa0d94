/** What a database that began as a copy is made of, and what becomes of the one before it (R-DR-5, decision 0075). */
import assert from "node:assert/strict";
import type { DatabaseClusterArgs } from "../../../components/database-cluster";
import { build, INSTANCE } from "./fixture";

const SOURCE = "arn:aws:rds:us-west-2:123456789012:db:second";
const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
const SELECTION = "aws:backup/selection:Selection";
const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

/** The second database of a region, as the second region serves; the first one is kept. */
const COPY: Partial<DatabaseClusterArgs> = {
    role: "replica",
    lineage: { current: 2, former: [{ generation: 1, released: false }] },
    sourceArn: SOURCE,
};

const byName = async (changes: Partial<DatabaseClusterArgs>) => {
    const recorded = await build(changes);
    return { recorded, instances: new Map(recorded.ofType(INSTANCE).map((r) => [r.name, r])) };
};

describe("a database that began as a copy", () => {
    it("takes the physical name of the one before, which gets another at once and stays protected", async () => {
        const { instances } = await byName(COPY);
        const before = (await byName({})).instances.get("database-primary")!;
        const copy = instances.get("database-primary-g2")!;
        const former = instances.get("database-primary")!;
        assert.equal(copy.inputs["identifier"], before.inputs["identifier"]);
        assert.equal(former.inputs["identifier"], `${before.inputs["identifier"] as string}-g1`);
        assert.deepEqual([former.inputs["applyImmediately"], copy.inputs["applyImmediately"]], [true, false]);
        assert.deepEqual([former.protect, former.inputs["deletionProtection"]], [true, true]);
        assert.equal(former.inputs["finalSnapshotIdentifier"], `${former.inputs["identifier"]}-final-id`);
        const other = ["identifier", "applyImmediately", "finalSnapshotIdentifier"];
        const rest = (inputs: object) => Object.entries(inputs).filter(([key]) => !other.includes(key));
        assert.deepEqual(rest(former.inputs), rest(before.inputs), "nothing else changes, so nothing is replaced");
    });

    it("replicates from the other region, with this region's key and subnets, and is never tied to a source again", async () => {
        const { inputs, ignoreChanges, protect } = (await byName(COPY)).instances.get("database-primary-g2")!;
        assert.equal(inputs["replicateSourceDb"], SOURCE);
        assert.deepEqual(
            ["engine", "username", "dbName", "passwordWo", "allocatedStorage"].filter((key) => key in inputs),
            [],
            "they come with the source",
        );
        assert.match(inputs["kmsKeyId"] as string, /us-east-1/);
        assert.deepEqual([inputs["multiAz"], inputs["skipFinalSnapshot"], protect], [true, true, true]);
        assert.deepEqual([...ignoreChanges].sort(), ["engineVersion", "replicateSourceDb"]);
    });

    it("has replicas of its own once it serves, under the names of the former ones", async () => {
        const copying = await byName(COPY);
        assert.deepEqual(
            [...copying.instances.keys()].filter((name) => name.includes("replica")),
            ["database-replica-us-east-1a", "database-replica-us-east-1b"],
            "the former ones alone",
        );
        const serving = (await byName({ ...COPY, role: "primary" })).instances;
        const [now, then] = [
            serving.get("database-replica-us-east-1a-g2")!,
            serving.get("database-replica-us-east-1a")!,
        ];
        assert.equal(then.inputs["identifier"], `${now.inputs["identifier"] as string}-g1`);
        assert.ok(then.ignoreChanges.includes("replicateSourceDb"), "it follows its primary to another name by itself");
    });

    it("is made when the names are free", async () => {
        const { recorded } = await byName(COPY);
        const order = recorded.ofType(INSTANCE).map(({ name }) => name);
        assert.equal(order.at(-1), "database-primary-g2");
    });

    it("writes to the log groups of the name; the former one gets its own", async () => {
        const names = (await byName(COPY)).recorded.ofType(LOG_GROUP).map((r) => [r.name, r.inputs["name"] as string]);
        const logs = Object.fromEntries(names) as Record<string, string>;
        assert.match(logs["database-primary-log-postgresql"]!, /-database\/postgresql$/);
        assert.match(logs["database-primary-former-g1-log-postgresql"]!, /-database-g1\/postgresql$/);
        const before = (await byName({})).recorded.ofType(LOG_GROUP).map(({ name }) => name);
        assert.deepEqual(
            before.filter((name) => !(name in logs)),
            [],
            "none goes, those of replicas that are not there neither",
        );
    });

    it("is backed up once it is no replica, and the former one all the time", async () => {
        const selected = async (changes: Partial<DatabaseClusterArgs>) =>
            (await byName(changes)).recorded
                .ofType(SELECTION)
                .map((r) => [r.name, r.inputs["resources"]] as [string, unknown])
                .sort(([a], [b]) => a.localeCompare(b));
        const former = ["database-backup-former", ["arn:aws:rds:us-east-1:123456789012:Instance/database-primary"]];
        assert.deepEqual(await selected(COPY), [former]);
        assert.deepEqual(await selected({ ...COPY, role: "primary" }), [
            ["database-backup", ["arn:aws:rds:us-east-1:123456789012:Instance/database-primary-g2"]],
            former,
        ]);
    });

    it("is alarmed on its lag while it replicates", async () => {
        const lags = async (changes: Partial<DatabaseClusterArgs>) =>
            (await byName(changes)).recorded.ofType(ALARM).filter(({ name }) => /^database-lag-/.test(name)).length;
        assert.deepEqual([await lags(COPY), await lags({ ...COPY, role: "primary" })], [2, 0]);
    });

    it("leaves the former one to be deleted when that is released, and only then", async () => {
        const released = { ...COPY, lineage: { current: 2, former: [{ generation: 1, released: true }] } };
        const { instances } = await byName(released);
        for (const name of ["database-primary", "database-replica-us-east-1a"]) {
            const { protect, inputs } = instances.get(name)!;
            assert.deepEqual([protect, inputs["deletionProtection"]], [false, true], `${name}: RDS's own stays`);
        }
        const copy = instances.get("database-primary-g2")!;
        assert.deepEqual([copy.protect, copy.inputs["deletionProtection"]], [true, true]);
        assert.deepEqual(
            [...(await byName({ ...COPY, lineage: { current: 2, former: [] } })).instances.keys()],
            ["database-primary-g2"],
        );
    });
});
