import * as assert from "node:assert";
import { failures, sandboxNotes } from "../../../cli/terminal/finish";
import {
    exitCodeOf,
    jsonOf,
    type LayerReport,
    noChanges,
    type RunReport,
    skippedReport,
} from "../../../cli/run/results";
import { describeResult, summaryTable } from "../../../cli/terminal/table";

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

describe("the cost in the JSON of infra", () => {
    const figures = { monthlyUsd: 12, deltaUsd: -3 };
    const cost = {
        ...figures,
        layers: [{ layer: "network", ...figures, lines: [], deltas: new Map(), unpriced: [] }],
        missing: [],
        unpriced: 0,
        unknown: [{}, {}] as never,
        guards: [],
        commitments: [],
    } as const;

    it("stands at the run and at each layer that has a figure, with a count of what has none", () => {
        const found = jsonOf({ ...run(layer(), layer({ layer: "data" })), cost: { ...cost, budgetUsd: 100 } }) as {
            layers: { cost?: object }[];
            cost?: object;
        };
        assert.deepStrictEqual(
            found.layers.map((l) => l.cost),
            [figures, undefined],
        );
        assert.deepStrictEqual(found.cost, { ...figures, budgetUsd: 100, unknown: 2 });
    });

    it("has no budget where there is none to compare with", () => {
        assert.deepStrictEqual((jsonOf({ ...run(layer()), cost }) as { cost: object }).cost, {
            ...figures,
            unknown: 2,
        });
    });
});

describe("a layer that was not run", () => {
    it("counts nothing", () => {
        assert.deepStrictEqual(skippedReport("data", "waits"), {
            layer: "data",
            result: "skipped",
            changes: { create: 0, update: 0, replace: 0, delete: 0, same: 0 },
            policy: { mandatory: 0, advisory: 0 },
            seconds: 0,
            error: "waits",
        });
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

    it("fits into 80 columns with marks for results, the longest layer and a thousand of everything among them", () => {
        const changes = { create: 1234, update: 1234, replace: 1234, delete: 1234, same: 1234 };
        const longest = layer({ layer: "observability", changes, seconds: 1234.5 });
        const layers = [longest, layer({ result: "failed" }), skippedReport("data", "waits")];
        const lines = summaryTable(run(...layers), 80).split("\n");
        assert.ok(
            lines.every((line) => line.length <= 80),
            lines.join("\n"),
        );
        assert.match(lines[0] ?? "", /^ +layer +create .* advisory +seconds$/);
        assert.deepStrictEqual(
            lines.slice(2, 5).map((line) => line.slice(0, 9).trimEnd()),
            ["✔ observa", "✖ network", "↓ data"],
        );
        assert.match(lines.at(-1) ?? "", /^ +total +1246 /);
        // Where there is room, or nobody's terminal, words.
        assert.strictEqual(summaryTable(run(...layers), 120), summaryTable(run(...layers)));
    });

    it("tells a layer's result in one line, of 80 columns", () => {
        assert.strictEqual(describeResult(layer()), "succeeded: 12 create, 3 same; 0 mandatory, 2 advisory (6.3 s)");
        const largest = layer({ changes: { ...noChanges, create: 173 }, policy: { mandatory: 0, advisory: 114 } });
        assert.ok(`✔ observability  ${describeResult({ ...largest, seconds: 123.4 })}`.length <= 80);
        const failed = { result: "failed", changes: noChanges, seconds: 1 } as const;
        const describe = (mandatory: number) =>
            describeResult(layer({ ...failed, policy: { mandatory, advisory: 0 } }));
        assert.deepStrictEqual([0, 8].map(describe), ["failed (1.0 s)", "failed: 8 mandatory, 0 advisory (1.0 s)"]);
        assert.strictEqual(describeResult(skippedReport("data", "waits for network")), "skipped: waits for network");
    });
});

describe("what a run that failed has to say at the end (R-PROG-7)", () => {
    const failed = (error: string, rest: Partial<LayerReport> = {}) => layer({ result: "failed", error, ...rest });
    const violating = failed("no key", { policy: { mandatory: 1, advisory: 0 } });
    const stopped = failed("stopped by a signal\nlate");
    const waiting = skippedReport("app", "waits for data");
    const going = "then run the same command; what is finished stays as it is.";
    for (const [what, layers, verb, said] of [
        ["nothing where none failed", [layer(), waiting], "up", []],
        [
            "the reason of each layer, what waits for it, and that the same command goes on",
            [failed("no room"), waiting],
            "up",
            ["network failed\n    no room", "skipped: app", `Nothing is lost: correct the above, ${going}`],
        ],
        [
            "once what stops several layers",
            [failed("no room"), failed("no room", { layer: "data" })],
            "destroy",
            ["network, data failed\n    no room", `Nothing is lost: correct the above, ${going}`],
        ],
        [
            "where the rules are explained",
            [violating],
            "up",
            [
                "network failed\n    no key",
                `Nothing is lost: correct the above (the rules: docs/policies.md; if one is wrong here: policies/README.md#exemptions), ${going}`,
            ],
        ],
        [
            "that a preview changes nothing",
            [violating],
            "preview",
            [
                "network failed\n    no key",
                "Nothing was changed. Correct the above (the rules: docs/policies.md; if one is wrong here: policies/README.md#exemptions) and preview again.",
            ],
        ],
        [
            "that there is nothing to correct where somebody stopped it",
            [stopped],
            "up",
            [
                "network failed\n    stopped by a signal\n    late",
                "Nothing is lost: the same command goes on where this run stopped.",
            ],
        ],
        [
            "the same where it was stopped before its first layer",
            [skippedReport("network", "the run was stopped"), skippedReport("data", "the run was stopped")],
            "up",
            ["Nothing is lost: the same command goes on where this run stopped."],
        ],
        [
            "that a preview was stopped, and nothing is to be corrected",
            [stopped],
            "preview",
            ["network failed\n    stopped by a signal\n    late", "Nothing was changed: preview again."],
        ],
        [
            "that there is where a layer failed before somebody stopped it",
            [stopped, failed("no room", { layer: "data" })],
            "up",
            [
                "network failed\n    stopped by a signal\n    late",
                "data failed\n    no room",
                `Nothing is lost: correct the above, ${going}`,
            ],
        ],
    ] as const) {
        it(`is ${what}`, () => assert.deepStrictEqual(failures(run(...layers), verb), said));
    }
});

describe("what the sandbox has to say at the end", () => {
    const nothing = { generic: {}, mended: [], removed: [], restored: [], unlocked: [] };

    it("is nothing where nothing was out of the ordinary", () => {
        assert.deepStrictEqual(sandboxNotes(undefined), []);
        assert.deepStrictEqual(sandboxNotes(nothing), []);
    });

    it("is which types it emulated without a row of their own, and what it put right after a killed run", () => {
        assert.deepStrictEqual(
            sandboxNotes({
                generic: { "aws:gamelift/build:Build": 2 },
                mended: ["integers-network/staging"],
                removed: ["aws:ec2/vpc:Vpc vpc-1"],
                restored: ["aws:ec2/vpc:Vpc vpc-2"],
                unlocked: ["organization/integers-network/staging"],
            }),
            [
                "sandbox: types without a row of their own, emulated with generic outputs: aws:gamelift/build:Build (2)",
                "sandbox: half-written states, restored from their backup: integers-network/staging",
                "sandbox: objects that a killed run made but did not record, removed: aws:ec2/vpc:Vpc vpc-1",
                "sandbox: objects that a killed run deleted or changed but did not record, restored: aws:ec2/vpc:Vpc vpc-2",
                "sandbox: locks that a killed run left, removed: organization/integers-network/staging",
            ],
        );
    });
});
