/** Where the application runs: what the newest database says against what the configuration says (R-DR-5). */
import assert from "node:assert/strict";
import { activeRegions, type Regions } from "../../stacks/active-region";
import { configurationOf, runLayerWith } from "./layers";
import { record } from "./mocks";

const [EAST, WEST] = ["us-east-1", "us-west-2"];

interface World {
    /** `environment:activeRegion`. */
    readonly active?: string;
    /** `environment:drRegion`. */
    readonly standby?: string;
    readonly data?: object;
    readonly dr?: object;
    /** Generations that are deployed; undefined for a layer that is not. */
    readonly deployed?: { readonly data?: number; readonly dr?: number };
    /** What RDS says of the newest database: its source, or an error. */
    readonly source?: string | Error;
}

async function ask(world: World): Promise<{ regions: Regions; asked: string[] }> {
    const asked: string[] = [];
    const { deployed = { data: 1, dr: 1 }, source = `arn:aws:rds:${EAST}:1:db:p` } = world;
    const published: Record<string, object | undefined> = {
        "organization/integers-data/prod":
            deployed.data === undefined
                ? undefined
                : {
                      databaseIdentifier: "first",
                      databaseGeneration: deployed.data,
                      databaseArn: "arn:first",
                  },
        "organization/integers-dr/prod":
            deployed.dr === undefined
                ? undefined
                : {
                      databaseIdentifier: "second",
                      databaseGeneration: deployed.dr,
                      region: WEST,
                      standby: { databaseArn: "arn:second" },
                  },
    };
    const { result } = await record(() => activeRegions(), {
        stack: "prod",
        config: {
            ...configurationOf("prod"),
            ...(world.active === undefined ? {} : { "environment:activeRegion": world.active }),
            ...(world.standby === undefined ? {} : { "environment:drRegion": world.standby }),
            ...(world.data === undefined ? {} : { "data:generations": JSON.stringify(world.data) }),
            ...(world.dr === undefined ? {} : { "dr:generations": JSON.stringify(world.dr) }),
        },
        calls: {
            "pulumi:pulumi:readStackOutputs": ({ name }) => ({ outputs: published[name as string] ?? {} }),
            "aws:rds/getInstance:getInstance": ({ dbInstanceIdentifier, region }) => {
                asked.push(`${dbInstanceIdentifier as string} ${region as string}`);
                if (source instanceof Error) {
                    throw source;
                }
                return { replicateSourceDb: source };
            },
        },
    });
    return { regions: result, asked };
}

const G2 = { g1: "kept", g2: "current" };

describe("the region that serves", () => {
    it("is the first one while the second's database replicates", async () => {
        const { regions, asked } = await ask({});
        assert.equal(regions.primaryServes, true);
        assert.deepEqual(asked, [`second ${WEST}`]);
        assert.deepEqual(
            [regions.databases.primary.role, regions.databases.standby.role, regions.databases.standby.arn],
            ["primary", "replica", "arn:second"],
        );
    });

    it("is the first one before anything is deployed, and nobody is asked", async () => {
        const { regions, asked } = await ask({ deployed: {} });
        assert.equal(regions.primaryServes, true);
        assert.deepEqual(asked, []);
    });

    it("is refused where the second's database was promoted and the configuration does not know it", async () => {
        await assert.rejects(
            ask({ source: "" }),
            /second in us-west-2 was promoted: the application runs in us-west-2, but environment:activeRegion names us-east-1.*Repair: pulumi config set environment:activeRegion us-west-2 -s prod/,
        );
    });

    it("is refused where the configuration is ahead of the failover", async () => {
        await assert.rejects(
            ask({ active: WEST }),
            /names us-west-2, but the database second there still replicates from us-east-1.*repair: .*activeRegion us-east-1 -s prod/,
        );
    });

    it("is told by the first region's database once that is the newer one", async () => {
        const replica = { deployed: { data: 2, dr: 1 }, data: G2, source: `arn:aws:rds:${WEST}:1:db:s` };
        const { regions, asked } = await ask({ ...replica, active: WEST });
        assert.deepEqual(asked, [`first ${EAST}`]);
        assert.deepEqual([regions.databases.primary.role, regions.databases.standby.role], ["replica", "primary"]);
        await assert.rejects(
            ask(replica),
            /names us-east-1, but the database first there still replicates from us-west-2/,
        );
        const promoted = { ...replica, source: "" };
        assert.equal((await ask(promoted)).regions.primaryServes, true);
        await assert.rejects(ask({ ...promoted, active: WEST }), /first in us-east-1 was promoted/);
    });

    it("can be deployed to while the other region gives no answer, and not while it gives none itself", async () => {
        const lost = new Error("connect ETIMEDOUT");
        assert.equal((await ask({ source: lost })).regions.primaryServes, true);
        await assert.rejects(ask({ source: lost, active: WEST }), /ETIMEDOUT/);
        const copied = { deployed: { data: 2, dr: 1 }, data: G2, source: lost };
        assert.equal((await ask({ ...copied, active: WEST })).regions.primaryServes, false);
        await assert.rejects(ask(copied), /ETIMEDOUT/);
    });

    it("gets no other database by a mistake in the table", async () => {
        await assert.rejects(
            ask({ data: G2 }),
            /data:generations names g2 as the current database, but g1 is deployed and needs no successor: the region serves.*Repair in Pulumi.prod.yaml: data:generations: \{ g1: current \}/,
        );
        await assert.rejects(ask({ dr: G2 }), /dr:generations names g2.*g1 is a replica of the one that serves/);
        await assert.rejects(
            ask({ deployed: { data: 2, dr: 1 }, active: WEST, source: "arn:aws:rds:us-west-2:1:db:s" }),
            /data:generations names g1.*going back to g1 would delete it/,
        );
        await assert.rejects(ask({ deployed: {}, data: G2 }), /data:generations names g2/);
    });

    it("is refused another second region while a standby stands in the first one named", async () => {
        await assert.rejects(
            ask({ standby: "eu-west-1" }),
            /drRegion is eu-west-1, but a standby stands in us-west-2: its keys .*repair: pulumi config set environment:drRegion us-west-2 -s prod/,
        );
        const { asked } = await ask({ standby: "eu-west-1", deployed: { data: 1 } });
        assert.deepEqual(asked, []);
    });

    it("needs a second region that is another one", async () => {
        await assert.rejects(
            ask({ standby: EAST, deployed: {} }),
            /environment:drRegion is us-east-1, and so is aws:region.*pulumi config set environment:drRegion .* -s prod/,
        );
    });

    it("must be one of the two", async () => {
        await assert.rejects(
            ask({ active: "eu-west-1" }),
            /activeRegion is eu-west-1; it must be us-east-1 .* or us-west-2/,
        );
    });
});

describe("a run over all layers after a failover that the configuration does not know", () => {
    const published = { databaseIdentifier: "second", databaseGeneration: 1, standby: { databaseArn: "arn:second" } };
    const promoted = {
        "pulumi:pulumi:readStackOutputs": () => ({ outputs: published }),
        "aws:rds/getInstance:getInstance": () => ({ replicateSourceDb: "" }),
    };
    /** The layers that a run deploys before the first one that knows of regions, or beside it; one of your own waits for them. */
    const first = ["foundation", "network", "edge"] as const;

    it("is refused by each layer that comes before the database's, with the fix", async () => {
        for (const layer of first) {
            await assert.rejects(
                runLayerWith(layer, "prod", { calls: promoted }),
                /was promoted: the application runs in us-west-2.*pulumi config set environment:activeRegion us-west-2 -s prod/,
                layer,
            );
        }
    });

    it("goes on once the configuration knows it", async () => {
        for (const layer of first) {
            const config = { "environment:activeRegion": WEST };
            const run = await runLayerWith(layer, "prod", { calls: promoted, config });
            assert.ok(run.resources.length > 0, layer);
        }
    });
});
