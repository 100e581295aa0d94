import * as assert from "node:assert";
import { changedOutputs, describeFollow, Propagation } from "../../../cli/run/propagation";
import { jsonOf, noChanges } from "../../../cli/run/results";
import { previewedOutput } from "../../../stacks/previewed";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("outputs that a preview will change", () => {
    it("are those that differ from what is deployed, with their new value", () => {
        const changed = changedOutputs(
            { a: 1, list: ["x", "y"], same: { k: 1 } },
            { same: { k: 1 }, list: ["x"], a: 1 },
        );
        assert.deepStrictEqual([...changed], [["list", { known: true, value: ["x"] }]]);
    });

    it("are unknown where any part of them is, also a key", () => {
        const before = { id: "vpc-1", groups: { app: "sg-1" }, zones: { "subnet-1": "a" } };
        const after = { id: UNKNOWN, groups: { web: "sg-2", app: UNKNOWN }, zones: { [UNKNOWN]: "a", x: "b" } };
        assert.deepStrictEqual([...changedOutputs(before, after).values()], Array(3).fill({ known: false }));
    });

    it("are known where they become null", () => {
        assert.deepStrictEqual([...changedOutputs({ a: 1 }, { a: null })], [["a", { known: true, value: null }]]);
    });

    it("include one that the deployed layer does not publish yet", () => {
        assert.deepStrictEqual([...changedOutputs({ a: 1 }, { a: 1, b: 2 })], [["b", { known: true, value: 2 }]]);
    });

    it("are none for a layer that was never deployed", () => {
        assert.strictEqual(changedOutputs({}, { a: 1 }).size, 0);
    });
});

describe("the propagation of changes between previews", () => {
    let run: Propagation;
    beforeEach(() => (run = new Propagation()));
    afterEach(() => run.close());

    it("asks for another preview of a layer that began before its upstream's change was known", () => {
        run.begin("network");
        run.begin("edge");
        run.end("network", { vpcId: "vpc-1" }, { vpcId: UNKNOWN });
        run.end("edge", { domainName: "a" }, { domainName: "a" });
        assert.deepStrictEqual(
            [run.isStale("network"), run.isStale("edge"), run.isStale("foundation")],
            [false, true, false],
        );
        run.begin("edge");
        assert.strictEqual(run.isStale("edge"), false);
        assert.deepStrictEqual(run.followed("edge"), [{ layer: "network", known: [], unknown: ["vpcId"] }]);
    });

    it("asks for none where the change was known before, or where nothing changes", () => {
        run.begin("network");
        run.end("network", { vpcId: "vpc-1" }, { vpcId: "vpc-2" });
        run.begin("edge");
        run.end("edge", { domainName: "a" }, { domainName: "a" });
        run.begin("app");
        assert.ok(!run.isStale("edge") && !run.isStale("app"));
        assert.deepStrictEqual(
            run.followed("app").map(({ layer }) => layer),
            ["network"],
        );
    });

    it("asks again when the second preview of an upstream says something else than the first", () => {
        run.begin("edge");
        run.end("edge", { arn: "arn:1" }, { arn: "arn:1" });
        run.begin("app");
        run.end("edge", { arn: "arn:1" }, { arn: UNKNOWN });
        assert.ok(run.isStale("app"));
    });

    it("tells which of what it took is known already, and nothing of a layer that did not begin", () => {
        run.end("network", { vpcId: "vpc-1", vpcCidrBlock: "a" }, { vpcId: UNKNOWN, vpcCidrBlock: "b" });
        run.begin("edge");
        assert.deepStrictEqual(run.followed("edge"), [
            { layer: "network", known: ["vpcCidrBlock"], unknown: ["vpcId"] },
        ]);
        assert.deepStrictEqual(run.followed("data"), []);
    });

    it("lets the layers' programs read the new value, and forgets it with the run", () => {
        run.begin("network");
        run.end("network", { vpcId: "vpc-1", vpcCidrBlock: "a" }, { vpcId: "vpc-1", vpcCidrBlock: "b" });
        assert.deepStrictEqual(previewedOutput("network", "vpcCidrBlock"), { known: true, value: "b" });
        assert.strictEqual(previewedOutput("network", "vpcId"), undefined);
        run.close();
        assert.strictEqual(previewedOutput("network", "vpcCidrBlock"), undefined);
    });

    it("is told as what will follow, and is part of the JSON", () => {
        const follow = { layer: "network", known: ["vpcCidrBlock"], unknown: ["vpcId"] } as const;
        assert.strictEqual(
            describeFollow(follow),
            "will follow network: vpcId (known after network is deployed); vpcCidrBlock (previewed with the new value)",
        );
        assert.strictEqual(
            describeFollow({ ...follow, unknown: [] }),
            "will follow network: vpcCidrBlock (previewed with the new value)",
        );
        assert.strictEqual(
            describeFollow({ ...follow, known: [], unknown: ["vpcId", "x"] }),
            "will follow network: vpcId, x (known after network is deployed)",
        );
        const report = { layer: "edge", result: "succeeded", changes: noChanges, seconds: 1 } as const;
        const policy = { mandatory: 0, advisory: 0 };
        const { layers } = jsonOf({
            environment: "staging",
            sandbox: true,
            seconds: 1,
            layers: [{ ...report, policy, follows: [follow] }],
        }) as { layers: { follows: unknown }[] };
        assert.deepStrictEqual(layers[0]?.follows, [follow]);
    });
});
