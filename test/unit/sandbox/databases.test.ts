/** RDS in the sandbox: what it refuses of databases, their replicas and their end. */
import * as assert from "node:assert";
import type { Properties } from "../../../sandbox/server/values";
import { textOf } from "../../../sandbox/server/values";
import { subnets, testCloud } from "./cloud";

const DB = "aws:rds/instance:Instance";

describe("the sandbox's RDS", () => {
    it("wants a subnet group over two zones", async () => {
        const cloud = testCloud();
        const [a, b, c] = await subnets(cloud, ["us-east-1a", "us-east-1a", "us-east-1b"]);
        const group = (subnetIds: string[]) =>
            cloud.make("aws:rds/subnetGroup:SubnetGroup", "group", { name: "group", subnetIds });
        await assert.rejects(group([a!, b!]), /DBSubnetGroupDoesNotCoverEnoughAZs.*us-east-1a/);
        await group([a!, c!]);
    });

    it("takes another major version where it is asked for, and none back", async () => {
        const cloud = testCloud();
        const version = (engineVersion: string, allowMajorVersionUpgrade = false) => ({
            ...{ identifier: "one", engine: "postgres", instanceClass: "db.t4g.micro" },
            engineVersion,
            allowMajorVersionUpgrade,
        });
        const one = await cloud.make(DB, "one", version("17.5"));
        await cloud.change(one, version("17.6"));
        await assert.rejects(cloud.change(one, version("18")), /The AllowMajorVersionUpgrade flag must be present/);
        await assert.rejects(cloud.change(one, version("16", true)), /Cannot upgrade postgres from 17 to 16/);
        await cloud.change(one, version("18", true));
        // What somebody upgraded by hand is no upgrade any more, and the way back is none.
        cloud.store.put({ ...cloud.store.objectIn("staging", DB, one.id)!, drift: { engineVersion: "19.1" } });
        await cloud.change(one, version("19.1"));
        await assert.rejects(cloud.change(one, version("18", true)), /Cannot upgrade postgres from 19 to 18/);
    });

    it("lets a static parameter of PostgreSQL wait for a reboot, and takes it in no other way", async () => {
        const cloud = testCloud();
        const group = (name: string, applyMethod?: string, family = "postgres18") =>
            cloud.make("aws:rds/parameterGroup:ParameterGroup", `${family}-${name}-${applyMethod ?? "none"}`, {
                family,
                parameters: [{ name, value: "1", ...(applyMethod === undefined ? {} : { applyMethod }) }],
            });
        await group("max_connections", "pending-reboot");
        await group("statement_timeout");
        // Of MySQL it is a dynamic one.
        await group("max_connections", undefined, "mysql8.4");
        // Of PostgreSQL it became one with 18.
        await group("autovacuum_max_workers");
        await assert.rejects(
            group("autovacuum_max_workers", undefined, "postgres17"),
            /parameter autovacuum_max_workers/,
        );
        await assert.rejects(group("max_connections"), /immediate apply method for static parameter max_connections/);
        await assert.rejects(
            group("shared_preload_libraries", "immediate"),
            /static parameter shared_preload_libraries/,
        );
    });

    it("wants gp3 of 400 GiB with the operations that such a volume has", async () => {
        const cloud = testCloud();
        const storage = (allocatedStorage: number, iops?: number) => ({
            ...{ identifier: "one", engine: "postgres", instanceClass: "db.t4g.micro", storageType: "gp3" },
            allocatedStorage,
            ...(iops === undefined ? {} : { iops }),
        });
        const one = await cloud.make(DB, "one", storage(200));
        await cloud.change(one, storage(399));
        await assert.rejects(cloud.change(one, storage(400)), /Invalid iops value .* storage type gp3: 3000/);
        await cloud.change(one, storage(400, 12_000));
    });

    it("keeps storage that may have grown where less is asked for, as the provider does", async () => {
        const cloud = testCloud();
        const storage = (allocatedStorage: number, more: Properties = { maxAllocatedStorage: 400 }) => ({
            ...{ identifier: "one", engine: "postgres", instanceClass: "db.t4g.micro", storageType: "gp3" },
            allocatedStorage,
            ...more,
        });
        const changed = (olds: Properties, news: Properties) =>
            cloud.aws.diff(cloud.target(DB, "one"), olds, news).changed;
        assert.deepStrictEqual(changed(storage(200), storage(100)), []);
        assert.deepStrictEqual(changed(storage(200), storage(300)), ["allocatedStorage"]);
        assert.deepStrictEqual(changed(storage(200, {}), storage(100, {})), ["allocatedStorage"]);
        const least = { maxAllocatedStorage: 100 };
        assert.deepStrictEqual(changed(storage(200, least), storage(100, least)), ["allocatedStorage"]);
        // The program says 100 since, and AWS has 200 still.
        for (const [asked, found] of [
            [150, []],
            [200, []],
            [250, ["allocatedStorage"]],
        ] as const) {
            const later = cloud.aws.diff(cloud.target(DB, "one"), storage(100), storage(asked), storage(200));
            assert.deepStrictEqual(later.changed, found);
        }
        const one = await cloud.make(DB, "one", storage(200));
        await cloud.change(one, { ...storage(100), backupRetentionPeriod: 7 });
        const allocated = () => cloud.store.objectIn("staging", DB, one.id)?.attributes["allocatedStorage"];
        assert.strictEqual(allocated(), 200);
        await cloud.change(one, storage(300));
        assert.strictEqual(allocated(), 300);
        const unsaid = Object.fromEntries(Object.entries(storage(200)).filter(([key]) => key !== "allocatedStorage"));
        assert.deepStrictEqual(changed(storage(200), unsaid), [], "what is no longer said stays");
    });

    it("makes a replica of a database that exists: of its own region by identifier, of any by ARN", async () => {
        const cloud = testCloud();
        const database = (identifier: string, more: Properties = {}): Properties => ({
            ...{ identifier, engine: "postgres", instanceClass: "db.t4g.micro", skipFinalSnapshot: true },
            ...more,
        });
        const replica = (replicateSourceDb: string, region: string) =>
            cloud.make(DB, `replica-${region}`, database("replica", { replicateSourceDb, region }));
        const primary = await cloud.make(DB, "primary", database("primary"));
        await assert.rejects(replica("other", "us-east-1"), /DBInstanceNotFound: DBInstance other not found/);
        await assert.rejects(replica("primary", "us-west-2"), /DBInstanceNotFound: DBInstance primary not found/);
        await replica("primary", "us-east-1");
        await replica(textOf(primary.outputs["arn"]), "us-west-2");
    });

    for (const [what, more] of [
        ["with a final snapshot", { finalSnapshotIdentifier: "last" }],
        ["of which no snapshot is wanted", { skipFinalSnapshot: true }],
        ["that replicates another one", { replicateSourceDb: "primary" }],
    ] as const) {
        it(`deletes a database ${what}, which another one is not`, async () => {
            const cloud = testCloud();
            const database = { engine: "postgres", instanceClass: "db.t4g.micro" };
            await cloud.make(DB, "primary", { ...database, identifier: "primary" });
            const one = await cloud.make(DB, "one", { ...database, identifier: "one", ...more });
            await cloud.aws.delete(one.target, one.id, one.outputs);
            const bare = await cloud.make(DB, "bare", { ...database, identifier: "bare" });
            await assert.rejects(
                cloud.aws.delete(bare.target, bare.id, bare.outputs),
                /finalSnapshotIdentifier is required when skipFinalSnapshot is false/,
            );
        });
    }

    it("keeps what somebody protected by hand, and lets go of what somebody freed", async () => {
        const cloud = testCloud();
        for (const deletionProtection of [false, true]) {
            const name = `db-${deletionProtection}`;
            const database = { identifier: name, engine: "postgres", instanceClass: "db.t4g.micro" };
            const made = await cloud.make(DB, name, { ...database, skipFinalSnapshot: true, deletionProtection });
            const object = cloud.store.objectIn("staging", DB, made.id)!;
            cloud.store.put({ ...object, drift: { deletionProtection: !deletionProtection } });
            const deletion = cloud.aws.delete(made.target, made.id, made.outputs);
            await (deletionProtection
                ? deletion
                : assert.rejects(deletion, /Instance db-false: OperationNotPermitted/));
        }
    });
});
