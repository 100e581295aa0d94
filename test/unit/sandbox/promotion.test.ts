/** A promotion in the sandbox: remembered as AWS remembers it, and never taken back (R-DR-5). */
import * as assert from "node:assert";
import { promoted } from "../../../sandbox/cloud/events";
import { Store } from "../../../sandbox/cloud/store";
import type { Properties } from "../../../sandbox/server/values";
import { type Made, testCloud, type TestCloud } from "./cloud";

const INSTANCE = "aws:rds/instance:Instance";
const PRIMARY = { identifier: "p", engine: "postgres", username: "u", instanceClass: "db.r7g.large" };
const ARN = "arn:aws:rds:us-east-1:123456789012:db:p";
const REPLICA = {
    identifier: "s",
    region: "us-west-2",
    replicateSourceDb: ARN,
    instanceClass: "db.r7g.large",
    skipFinalSnapshot: true,
};

async function pair(): Promise<{ cloud: TestCloud; replica: Made }> {
    const cloud = testCloud();
    await cloud.make(INSTANCE, "primary", { ...PRIMARY, skipFinalSnapshot: true });
    return { cloud, replica: await cloud.make(INSTANCE, "replica", REPLICA) };
}

function promote({ store }: TestCloud, region: string): void {
    store.put(promoted(store.objectsOf("staging"), region));
}

/** What RDS would describe. */
function source({ aws }: TestCloud): unknown {
    const args: Properties = { dbInstanceIdentifier: "s", region: "us-west-2" };
    const session = { urn: "urn:pulumi:staging::integers-test::pulumi:providers:aws::default", config: {} };
    return aws.invoke("aws:rds/getInstance:getInstance", args, session)["replicateSourceDb"];
}

describe("a promoted replica in the sandbox", () => {
    it("has no source, whatever the program says, after an update, a refresh and a restart", async () => {
        const { cloud, replica } = await pair();
        assert.strictEqual(source(cloud), ARN);
        promote(cloud, "us-west-2");
        assert.strictEqual(source(cloud), "");

        const outputs = await cloud.change(replica, { ...REPLICA, multiAz: true });
        assert.deepStrictEqual([outputs["replicateSourceDb"], outputs["multiAz"]], ["", true]);
        assert.strictEqual(source(cloud), "");

        const read = cloud.aws.read(replica.target, replica.id, outputs, { ...replica.inputs, multiAz: true });
        assert.deepStrictEqual([read?.properties["replicateSourceDb"], read?.inputs["replicateSourceDb"]], ["", ""]);
        cloud.store.close();
        const again = [...Store.open(cloud.file).objectsOf("staging")].find(({ id }) => id === replica.id);
        assert.strictEqual(again?.drift?.["replicateSourceDb"], "");
        assert.strictEqual(again.promotion, 1);
    });

    it("keeps what others changed of it, and is the latest of those that were promoted", async () => {
        const { cloud, replica } = await pair();
        const found = cloud.store.objectIn("staging", INSTANCE, replica.id)!;
        cloud.store.put({ ...found, drift: { backupRetentionPeriod: 9 } });
        const other = await cloud.make(INSTANCE, "other", { ...REPLICA, identifier: "o", region: "eu-west-1" });
        promote(cloud, "us-west-2");
        promote(cloud, "eu-west-1");
        const [first, second] = [replica, other].map(({ id }) => cloud.store.objectIn("staging", INSTANCE, id));
        assert.deepStrictEqual(first?.drift, { backupRetentionPeriod: 9, replicateSourceDb: "" });
        assert.deepStrictEqual([first.promotion, second?.promotion], [1, 2]);
    });

    it("is not shown by a preview, which asks nobody", async () => {
        const { cloud, replica } = await pair();
        promote(cloud, "us-west-2");
        const news = { ...replica.inputs, multiAz: true };
        const outputs = await cloud.aws.update(replica.target, replica.id, replica.outputs, news, true, replica.inputs);
        assert.strictEqual(outputs["replicateSourceDb"], ARN);
    });

    it("cannot become a replica again, of this source or another", async () => {
        const { cloud, replica } = await pair();
        promote(cloud, "us-west-2");
        const found = cloud.aws.read(replica.target, replica.id, replica.outputs, replica.inputs)!;
        const known = { ...replica, inputs: found.inputs, outputs: found.properties };
        await assert.rejects(cloud.change(known, REPLICA), /cannot elect new source database for replication/);
        assert.strictEqual(source(cloud), "");
    });

    it("is promoted once: by the console and by taking the source out of the program, not by both", async () => {
        const { cloud, replica } = await pair();
        const alone = { ...REPLICA, replicateSourceDb: "" };
        promote(cloud, "us-west-2");
        // A run that was killed had done it perhaps, and is repeated.
        assert.throws(() => promote(cloud, "us-west-2"), /^Error: s in us-west-2 is promoted already\. Next: docs/);
        assert.throws(() => promote(cloud, "eu-west-1"), /^Error: eu-west-1 has 0 replicas.*has: none/);
        await assert.rejects(
            cloud.change(replica, alone),
            /InvalidDBInstanceState: DB Instance s is not a read replica/,
        );

        const other = await pair();
        await other.cloud.change(other.replica, alone);
        assert.strictEqual(source(other.cloud), "");
    });

    it("needs a final snapshot to be deleted, as every database that is no replica", async () => {
        const { cloud } = await pair();
        const replica = await cloud.make(INSTANCE, "other", {
            ...REPLICA,
            identifier: "o",
            region: "eu-west-1",
            skipFinalSnapshot: false,
        });
        promote(cloud, "eu-west-1");
        await assert.rejects(cloud.aws.delete(replica.target, replica.id, replica.outputs), /finalSnapshotIdentifier/);
    });

    it("must be in the region that is named", async () => {
        const { cloud } = await pair();
        assert.throws(
            () => promote(cloud, "us-east-1"),
            /us-east-1 has 0 replicas .*The environment has: s in us-west-2/,
        );
        assert.throws(() => promoted(cloud.store.objectsOf("unheard-of"), "us-west-2"), /The environment has: none/);
    });

    it("was a copy of a database that exists, by ARN from another region, by identifier within its own", async () => {
        const cloud = testCloud();
        const local = { ...REPLICA, region: "us-east-1", replicateSourceDb: "p" };
        await assert.rejects(cloud.make(INSTANCE, "replica", REPLICA), /arn:.*:db:p does not exist/);
        await assert.rejects(cloud.make(INSTANCE, "replica", local), /DBInstanceNotFound: DBInstance p not found/);
        await cloud.make(INSTANCE, "primary", { ...PRIMARY, skipFinalSnapshot: true });
        await cloud.make(INSTANCE, "replica", local);
    });
});

describe("what others changed in the sandbox", () => {
    it("stays through an update that does not send it, and goes by one that does", async () => {
        const cloud = testCloud();
        const group = await cloud.make("aws:cloudwatch/logGroup:LogGroup", "logs", {
            name: "logs",
            retentionInDays: 90,
        });
        const object = cloud.store.objectIn("staging", group.target.type, group.id)!;
        cloud.store.put({ ...object, drift: { retentionInDays: 1 } });
        const outputs = await cloud.change(group, { name: "logs", retentionInDays: 90, tags: { a: "b" } });
        assert.strictEqual(outputs["retentionInDays"], 1);
        const found = cloud.aws.read(group.target, group.id, outputs, { name: "logs", retentionInDays: 90 })!;
        await cloud.change({ ...group, ...found, outputs }, { name: "logs", retentionInDays: 90 });
        assert.strictEqual(cloud.store.objectIn("staging", group.target.type, group.id)?.drift, undefined);
    });
});
