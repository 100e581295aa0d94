import * as assert from "node:assert";
import { describeAffected } from "../../../cli/verbs/affected";
import { describeOutputs } from "../../../cli/verbs/outputs";

describe("what outputs prints for a person", () => {
    it("is YAML, a line a value however deep it stands, with a blank line between layers", () => {
        const text = describeOutputs({
            environment: { version: "1.2", addressBook: { network: { zones: ["a", "b"] }, dr: { standby: null } } },
            dr: null,
            edge: {},
        });
        assert.deepStrictEqual(text.split("\n"), [
            "environment:",
            "  addressBook:",
            "    dr:",
            "      standby: null",
            "    network:",
            "      zones:",
            "        - a",
            "        - b",
            '  version: "1.2"',
            "",
            "dr: not deployed",
            "",
            "edge: partly deployed, publishes nothing yet",
            "",
        ]);
    });

    it("never breaks a value over lines, nor writes one as an alias of another", () => {
        const zones = ["us-east-1a"];
        const sentence = "word ".repeat(60).trim();
        assert.deepStrictEqual(
            describeOutputs({ app: { a: zones, b: zones, sentence } })
                .split("\n")
                .slice(1),
            ["  a:", "    - us-east-1a", "  b:", "    - us-east-1a", `  sentence: ${sentence}`, ""],
        );
    });
});

describe("what affected prints for a person", () => {
    it("is a layer with a line a reason, the first three and a count of the others, then what it reads", () => {
        const text = describeAffected(
            [
                { layer: "network", reasons: ["a.ts", "b.ts", "c.ts", "d.ts", "e.ts"], upstreams: [] },
                { layer: "app", reasons: [], upstreams: ["network", "data"] },
            ],
            "main",
        );
        assert.deepStrictEqual(text.split("\n"), [
            "network",
            "    a.ts",
            "    b.ts",
            "    c.ts",
            "    2 more",
            "app",
            "    reads network, data",
        ]);
    });

    it("says so where none is", () => {
        assert.strictEqual(describeAffected([], "main"), "No layer is affected by what changed since main.");
    });
});
