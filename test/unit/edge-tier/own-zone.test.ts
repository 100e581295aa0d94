import assert from "node:assert/strict";
import { refuseOwnZone } from "../../../stacks/edge/own-zone";
import { runLayerWith } from "../layers";
import { type MockOptions, record } from "../mocks";

const [OWN, OTHER] = ["Z0123456789OWN", "Z0123456789OTHER"];

const deployed = (nameServers: unknown): MockOptions => ({
    stack: "prod",
    calls: {
        "pulumi:pulumi:readStackOutputs": ({ name }) => ({
            outputs: name === "organization/integers-edge/prod" ? { hostedZoneId: OWN, nameServers } : {},
        }),
    },
});
const ask = (id: string | undefined, options = deployed(["ns-1.example.com"])) =>
    record(() => refuseOwnZone(id), options);

describe("the zone that the edge layer made", () => {
    it("is not to be named as somebody else's", async () => {
        await assert.rejects(
            ask(OWN),
            /edge:hostedZoneId is Z0123456789OWN, .*pulumi config rm edge:hostedZoneId -s prod/,
        );
        await assert.rejects(
            runLayerWith("edge", "prod", { ...deployed(["ns-1.example.com"]), config: { "edge:hostedZoneId": OWN } }),
            /naming it would delete it/,
        );
    });

    it("may be given up for another, and one that was named before stays named", async () => {
        await ask(OTHER);
        await ask(undefined);
        await ask(OWN, deployed([]));
        await ask(OWN, { stack: "prod", calls: { "pulumi:pulumi:readStackOutputs": () => ({ outputs: {} }) } });
    });
});
