import * as assert from "node:assert";
import { outputsOf } from "../../../cli/stacks";
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
            "edge: deployed in part, publishes nothing yet",
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

describe("what outputs reads from a deployment", () => {
    it("is the stack's own outputs; the cipher text of a secret is not shown", () => {
        const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:x" };
        const stack = { urn: "s", type: "pulumi:pulumi:Stack", outputs: { vpcId: "vpc-1", token: secret } };
        const vpc = { urn: "v", type: "aws:ec2/vpc:Vpc", outputs: { id: "vpc-1" } };
        const found = outputsOf({ version: 3, deployment: { resources: [vpc, stack] } });
        assert.deepStrictEqual(found, { vpcId: "vpc-1", token: "[secret]" });
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
