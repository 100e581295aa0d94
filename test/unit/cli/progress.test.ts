/** The lines of live progress: short enough for a terminal of 80 columns, and cut where they are not. */
import assert from "node:assert/strict";
import { describeStep, fit } from "../../../cli/progress";

describe("a line of live progress", () => {
    const current = "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration edge-waf-logging";

    it("counts the steps and shortens types as the engine's own display does", () => {
        assert.strictEqual(
            describeStep({ done: 12, total: 57, current }),
            "12/57 aws:wafv2:WebAclLoggingConfiguration edge-waf-logging",
        );
        assert.strictEqual(
            describeStep({ done: 3, total: undefined, current: "aws:ec2/vpc:Vpc v" }),
            "3 aws:ec2:Vpc v",
        );
    });

    it("leaves types without a file, and names with a slash, as they are", () => {
        const kept = (name: string): string => describeStep({ done: 0, total: undefined, current: name });
        assert.strictEqual(kept("integers:network:Vpc network"), "0 integers:network:Vpc network");
        assert.strictEqual(kept("pulumi:pulumi:Stack a/b:c"), "0 pulumi:pulumi:Stack a/b:c");
        const custom = "kubernetes:helm.sh/v3:Release a/b:c";
        assert.strictEqual(kept(custom), "0 kubernetes:helm.sh:Release a/b:c");
        assert.strictEqual(kept(""), "0");
    });

    it("is cut to the columns, with a mark, and left alone where it fits", () => {
        assert.strictEqual(fit("abcdef", 6), "abcdef");
        assert.strictEqual(fit("abcdef", 5), "abcd…");
    });
});
