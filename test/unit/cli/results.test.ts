import * as assert from "node:assert";
import { exitCodeOf, jsonOf, type LayerReport, noChanges, type RunReport, skippedReport } from "../../../cli/results";
import { describeResult, summaryTable } from "../../../cli/table";

const layer = (rest: Partial<LayerReport> = {}): LayerReport => ({
    layer: "network",
    result: "succeeded",
    changes: { ...noChanges, create: 12, same: 3 },
    policy: { mandatory: 0, advisory: 2 },
    seconds: 6.26,
    ...rest,
});

const run = (...layers: LayerReport[]): RunReport => ({
    environment: "staging",
    sandbox: true,
    seconds: 12.34,
    layers,
});

describe("exit codes of infra", () => {
    const violating = layer({ result: "failed", policy: { mandatory: 1, advisory: 0 } });
    for (const [what, layers, code] of [
        ["0 when every layer succeeded, advisory findings or not", [layer(), layer()], 0],
        ["1 when a layer failed", [layer(), layer({ result: "failed" })], 1],
        ["1 when a layer was skipped because the run was stopped", [layer(), skippedReport("data", "stopped")], 1],
        ["3 when a mandatory policy was violated, whatever else failed", [layer({ result: "failed" }), violating], 3],
    ] as const) {
        it(`are ${what}`, () => assert.strictEqual(exitCodeOf(layers), code));
    }
});

describe("the JSON of infra", () => {
    it("has exactly the promised form, seconds to a tenth", () => {
        assert.deepStrictEqual(jsonOf(run(layer({ notes: ["for people"] }))), {
            environment: "staging",
            sandbox: true,
            seconds: 12.3,
            layers: [
                {
                    layer: "network",
                    result: "succeeded",
                    changes: { create: 12, update: 0, replace: 0, delete: 0, same: 3 },
                    policy: { mandatory: 0, advisory: 2 },
                    seconds: 6.3,
                },
            ],
        });
    });

    it("says why a layer failed or was skipped", () => {
        const { layers } = jsonOf(run(layer({ result: "failed", error: "no" }), skippedReport("data", "waits"))) as {
            layers: { error?: string }[];
        };
        assert.deepStrictEqual(
            layers.map((l) => l.error),
            ["no", "waits"],
        );
    });
});

describe("the closing table", () => {
    it("has a row a layer, and sums; numbers end under each other", () => {
        const lines = summaryTable(run(layer(), layer({ layer: "data", seconds: 10 }))).split("\n");
        assert.match(
            lines[0] ?? "",
            /^layer +result +create +update +replace +delete +same +mandatory +advisory +seconds$/,
        );
        assert.match(lines[2] ?? "", /^network +succeeded +12 +0 +0 +0 +3 +0 +2 +6\.3$/);
        // The layers ran side by side: the run's own time is not the sum of theirs.
        assert.match(lines[5] ?? "", /^total +24 +0 +0 +0 +6 +0 +4 +12\.3$/);
        assert.strictEqual(new Set([lines[0], lines[2], lines[3], lines[5]].map((line) => line?.length)).size, 1);
    });

    it("tells a layer's result in one line", () => {
        assert.strictEqual(
            describeResult(layer()),
            "succeeded: 12 create, 3 same; policy: 0 mandatory, 2 advisory (6.3 s)",
        );
        assert.strictEqual(describeResult(skippedReport("data", "waits for network")), "skipped: waits for network");
    });
});
