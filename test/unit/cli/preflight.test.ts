import * as assert from "node:assert";
import { inUse, preflight } from "../../../cli/preflight";
import type { LayerName } from "../../../stacks/contracts";
import type { StateResource } from "../../../cli/stacks";

const resource = (name: string, rest: Partial<StateResource> = {}): StateResource => ({
    urn: name,
    type: "aws:x/y:Y",
    id: `id-${name}`,
    ...rest,
});

const look = (...resources: StateResource[]) => preflight({ version: 3, deployment: { resources } });

describe("what stands in the way of a destroy", () => {
    it("is what Pulumi protects", () => {
        const found = look(resource("a", { protect: true }), resource("b", { protect: false }), resource("c"));
        assert.deepStrictEqual(found, { protected: ["a"], guarded: [], retained: [], mustBeEmpty: [] });
    });

    it("is what AWS guards, in each service's own spelling, with the value that lets it go", () => {
        const found = look(
            resource("db", { inputs: { deletionProtection: true } }),
            resource("lb", { inputs: { enableDeletionProtection: true } }),
            resource("users", { inputs: { deletionProtection: "ACTIVE" } }),
            resource("table", { inputs: { deletionProtectionEnabled: true } }),
            // As a state that was converted or imported spells it.
            resource("balancer", { inputs: { enableDeletionProtection: "true" } }),
            resource("open", { inputs: { deletionProtection: false } }),
            resource("idle", { inputs: { deletionProtection: "INACTIVE" } }),
        );
        assert.deepStrictEqual(
            found.guarded.map(({ urn, type, id, attribute, off }) => {
                assert.strictEqual(type, "aws:x/y:Y");
                return [urn, id, attribute, off];
            }),
            [
                ["db", "id-db", "deletionProtection", false],
                ["lb", "id-lb", "enableDeletionProtection", false],
                ["users", "id-users", "deletionProtection", "INACTIVE"],
                ["table", "id-table", "deletionProtectionEnabled", false],
                ["balancer", "id-balancer", "enableDeletionProtection", false],
            ],
        );
    });

    it("names apart what will stay in AWS", () => {
        assert.deepStrictEqual(look(resource("a", { retainOnDelete: true })).retained, ["a"]);
    });

    it("names what AWS deletes only when it is empty, unless the program empties it", () => {
        const bucket = { type: "aws:s3/bucket:Bucket" };
        const found = look(
            resource("logs", bucket),
            resource("assets", { ...bucket, inputs: { forceDestroy: true } }),
            resource("images", { type: "aws:ecr/repository:Repository", inputs: { forceDelete: false } }),
            resource("kept", { ...bucket, retainOnDelete: true }),
            resource("vault", { type: "aws:backup/vault:Vault" }),
            resource("zone", { type: "aws:route53/zone:Zone" }),
            resource("old-images", { type: "aws:ecr/repository:Repository", inputs: { forceDelete: true } }),
            resource("old-vault", { type: "aws:backup/vault:Vault", inputs: { forceDestroy: true } }),
            resource("old-zone", { type: "aws:route53/zone:Zone", inputs: { forceDestroy: true } }),
        );
        assert.deepStrictEqual(found.mustBeEmpty, ["logs", "images", "vault", "zone"]);
    });

    it("is a deployed layer that reads one that goes, also through another, and would stay", () => {
        assert.deepStrictEqual(inUse(["network", "edge"], ["data", "app"]), [
            { layer: "network", by: ["data", "app"] },
            { layer: "edge", by: ["app"] },
        ]);
        assert.deepStrictEqual(inUse(["app"], ["foundation", "network", "data"]), []);
    });

    it("counts what is read through a layer that reads it, where no contract names it directly", () => {
        const chain = { app: ["edge"], edge: ["network"] } as const;
        const reads = (layer: LayerName): readonly LayerName[] =>
            layer === "app" || layer === "edge" ? chain[layer] : [];
        assert.deepStrictEqual(inUse(["network"], ["app", "data"], reads), [{ layer: "network", by: ["app"] }]);
    });

    it("is nothing in an empty deployment", () => {
        assert.deepStrictEqual(preflight({ version: 3, deployment: {} }), {
            protected: [],
            guarded: [],
            retained: [],
            mustBeEmpty: [],
        });
    });
});
