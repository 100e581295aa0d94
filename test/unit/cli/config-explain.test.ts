import * as assert from "node:assert";
import { configKeys, explain, layersWithKeys } from "../../../cli/configuration/config-explain";
import { configSchemas } from "../../../stacks/config";

describe("config explain", () => {
    it("reads type, range, default and meaning from the schema", () => {
        const [nat] = explain("network:nat");
        assert.deepStrictEqual(
            [nat?.type, nat?.required, nat?.default],
            ["one of: per-zone, single", false, "per-zone"],
        );
        assert.match(nat?.meaning ?? "", /^NAT gateways: per-zone/);
        const [zones] = explain("network:availabilityZones");
        assert.match(zones?.type ?? "", /^list, 2 to 4, each: text of the form /);
        assert.deepStrictEqual([zones?.required, zones && "default" in zones], [true, false]);
    });

    it("shows an object's members, which may be left out, and alternatives", () => {
        assert.match(
            explain("app:web")[0]?.type ?? "",
            /^object\n {2}cpu: .*\n(.*\n)*? {2}peaks\?: list, each: object\n {4}name: /,
        );
        assert.match(
            explain("app:deletionGuard")[0]?.type ?? "",
            /protect: true\nor object\n {2}protect: false\n {2}reason: /,
        );
    });

    for (const [key, type] of [
        ["observability:adminRole", /^text$/],
        ["foundation:passwordPolicy", /^true or false$/],
        ["foundation:monthlyBudgetUsd", /^number, more than 0$/],
        ["foundation:serviceBudgetsUsd", /^object of names and values, each: number, more than 0$/],
        ["foundation:alertEmails", / {2}critical\?: list, each: email\n/],
        ["observability:latencyTargetSeconds", /^number, 0\.05 to 9$/],
        ["edge:originSecretGenerations", /^list, 1 to 2, each: whole number, at least 1$/],
        ["edge:roles", /\n {2}paths: list, at most 3, each: text/],
        // What has a default may be left out, below an object, too.
        ["data:pooler", / {2}taskCount\?: whole number, 2 to 20\n/],
        ["foundation:deletionGuard", / {2}reason: text of at least 10 letters$/],
        ["edge:rateLimits", /^object\n {2}requestsPerIp: whole number, 10 to 2000000000\n/],
        ["observability:api", /\n {2}access: "listed"\n/],
    ] as const) {
        it(`tells the form of ${key}`, () => assert.match(explain(key)[0]!.type, type));
    }

    it("does not tell JavaScript's own bounds of whole numbers", () => {
        assert.ok(configKeys().every((key) => !explain(key)[0]!.type.includes("9007199254740991")));
    });

    it("has a meaning for every key of every layer", () => {
        assert.ok(configKeys().length > 50);
        assert.deepStrictEqual(
            configKeys().filter((key) => explain(key)[0]!.meaning.length < 10),
            [],
        );
    });

    it("explains all keys of a layer by its name", () => {
        assert.ok(explain("network").every(({ key }) => key.startsWith("network:")));
    });

    it("leaves out a layer without settings, which it could not explain", () => {
        const schemas = { network: configSchemas.network, exports: {} };
        assert.deepStrictEqual(layersWithKeys(schemas), ["network"]);
    });

    for (const [wanted, near] of [
        ["network:natt", /"network:natt"\. Did you mean network:nat\? Keys of network: .*network:nat,/],
        [
            "vpc:nat",
            /"vpc:nat"\. Name a key, e\.g\. network:nat, or a layer for all of its keys: environment, foundation, network/,
        ],
    ] as const) {
        it(`says which keys there are in the place of ${wanted}`, () => assert.throws(() => explain(wanted), near));
    }
});
