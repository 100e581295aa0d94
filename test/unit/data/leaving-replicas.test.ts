/** Replicas that go with a lower `data:replicaCount`, and what RDS says of them. */
import assert from "node:assert/strict";
import { refuseProtectedReplicas } from "../../../stacks/data/leaving-replicas";
import { publishedBefore } from "../../../stacks/wiring";
import { deployedBefore, runLayerWith } from "../layers";
import { type MockOptions, record } from "../mocks";

const ZONES = ["us-east-1a", "us-east-1b", "us-east-1c"];
// The project of the mocks.
const replica = (zone: string) => `integers-test-prod-database-replica-${zone}`;

/** Options of a run beside what was deployed, with RDS's answers; and whom it was asked about. */
function world(
    published: Readonly<Record<string, unknown>>,
    protects: (identifier: string) => boolean = () => true,
): { readonly options: MockOptions; readonly asked: string[] } {
    const asked: string[] = [];
    return {
        asked,
        options: {
            stack: "prod",
            config: { "aws:region": "us-east-1" },
            calls: {
                ...deployedBefore("data", "prod", published),
                "aws:cloudcontrol/getResource:getResource": ({ typeName, identifier }) => {
                    asked.push(`${typeName as string} ${identifier as string}`);
                    return { properties: JSON.stringify({ DeletionProtection: protects(identifier as string) }) };
                },
            },
        },
    };
}

const two = { databaseGeneration: 1, replicaIdentifiers: [replica("us-east-1a"), replica("us-east-1b")] };
const wanted = (replicaCount: number, generation = 1) => ({ availabilityZones: ZONES, replicaCount, generation });
const ask = ({ options }: { readonly options: MockOptions }, count: number, generation = 1) =>
    record(async () => refuseProtectedReplicas(await publishedBefore("data"), wanted(count, generation)), options);

describe("a replica that would go", () => {
    it("is refused while RDS protects it, with what was found and both ways out", async () => {
        const one = world(two);
        await assert.rejects(ask(one, 1), (error: Error) => {
            assert.match(
                error.message,
                /^data:replicaCount is 1, but integers-test-prod-database-replica-us-east-1b would go/,
            );
            assert.match(error.message, /Set data:replicaCount back to 2, or lift/);
            assert.match(
                error.message,
                /\n {4}aws rds modify-db-instance --region us-east-1 --db-instance-identifier integers-test-prod-database-replica-us-east-1b --no-deletion-protection --apply-immediately$/,
            );
            return true;
        });
        assert.deepEqual(one.asked, [`AWS::RDS::DBInstance ${replica("us-east-1b")}`]);
        await assert.rejects(ask(world(two), 0), /-us-east-1a, .*-us-east-1b would go and have deletion protection/);
    });

    it("may go once somebody lifted its protection, and each needs that", async () => {
        await ask(
            world(two, () => false),
            0,
        );
        const half = world(two, (identifier) => identifier === replica("us-east-1a"));
        await ask(half, 1);
        await assert.rejects(ask(half, 0), /but integers-test-prod-database-replica-us-east-1a would go and has/);
    });

    it("is left to RDS where nobody answers", async () => {
        const silent: MockOptions = {
            ...world(two).options,
            calls: {
                ...world(two).options.calls,
                "aws:cloudcontrol/getResource:getResource": () => {
                    throw new Error("ResourceNotFoundException");
                },
            },
        };
        await ask({ options: silent }, 1);
    });

    it("is nobody where as many stay, more come, nothing is deployed, or another database takes their name", async () => {
        for (const [published, count, generation] of [
            [two, 2, 1],
            [two, 3, 1],
            [{}, 1, 1],
            [two, 1, 2],
            [{ ...two, replicaIdentifiers: "of older code" }, 1, 1],
        ] as const) {
            const one = world(published);
            await ask(one, count, generation);
            assert.deepEqual(one.asked, []);
        }
    });

    it("stops the layer before it makes anything", async () => {
        const three = { ...two, replicaIdentifiers: ZONES.map(replica) };
        await assert.rejects(
            runLayerWith("data", "prod", world(three).options),
            /us-east-1c would go and has deletion/,
        );
    });
});
