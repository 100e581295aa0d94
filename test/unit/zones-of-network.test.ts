/** A layer that is laid out by zones which are not those of the network: neither half a plan nor a subnet that is null. */
import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { Upstream } from "../../stacks/wiring";
import { inZones } from "../../stacks/zones-of-network";
import { runLayerWith } from "./layers";
import { record } from "./mocks";

const zonesOf = (...letters: string[]) => ({
    "network:availabilityZones": JSON.stringify(letters.map((letter) => `us-east-1${letter}`)),
});

describe("a zone that the configuration has and the network has not", () => {
    for (const layer of ["data", "observability"] as const) {
        it(`is refused by ${layer} with what to deploy first`, async () => {
            await assert.rejects(
                runLayerWith(layer, "staging", { config: zonesOf("a", "b", "c") }),
                /names us-east-1c, where the layer network has no subnets yet: it has us-east-1a, us-east-1b\..* --layer network/,
            );
        });

        it(`is previewed by ${layer} before the first deployment`, async () => {
            const unknown = ({ name }: Record<string, unknown>) => {
                throw new Error(`unknown stack "${String(name)}"`);
            };
            await runLayerWith(layer, "staging", {
                preview: true,
                config: zonesOf("a", "b", "c"),
                calls: { "pulumi:pulumi:readStackOutputs": unknown },
            });
        });
    }
});

describe("what is made of a network's subnets", () => {
    const [availabilityZones, appSubnetIds, databaseSubnetIds] = [["a"], ["subnet-app"], ["subnet-database"]];
    const network = { availabilityZones, appSubnetIds, databaseSubnetIds };

    for (const list of ["appSubnetIds", "databaseSubnetIds"] as const) {
        it(`waits, by ${list}, until the zones were found right`, async () => {
            const seen: string[][] = [];
            const look = (zones: string[]) =>
                record(() => {
                    const upstream = pulumi.output(network) as unknown as Upstream<"network">;
                    inZones(zones, upstream, { mayLeave: false })[list].apply((ids) => seen.push(ids));
                });
            await look(["a"]);
            await assert.rejects(look(["a", "b"]), /names b, where the layer network has no subnets yet/);
            assert.deepStrictEqual(seen, [network[list]]);
        });
    }
});

describe("a zone that the network has and the configuration no longer", () => {
    it("is refused by observability, whose nodes there would go with their volumes", async () => {
        await assert.rejects(
            runLayerWith("observability", "prod", { config: zonesOf("a", "b") }),
            /no longer names us-east-1c, where this layer stands: .* Put it back into the configuration\./,
        );
    });

    it("may be left by data, whose copies are in the others (test/engine/data.test.ts)", async () => {
        await runLayerWith("data", "prod", { config: zonesOf("a", "b") });
    });
});
