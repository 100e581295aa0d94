/** The lines of live progress: short enough for a terminal of 80 columns, and cut where they are not. */
import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { createProgress, describeStep, fit } from "../../../cli/terminal/progress";
import { type LayerReport, noChanges, skippedReport } from "../../../cli/run/results";

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

/** What is written there; `columns` where it is a terminal. */
function output(columns?: number) {
    const stream = new PassThrough();
    const texts: string[] = [];
    stream.on("data", (data: Buffer) => texts.push(data.toString()));
    const out = Object.assign(stream, columns === undefined ? {} : { isTTY: true, columns, rows: 30 });
    return { out: out as unknown as NodeJS.WriteStream, text: () => texts.join("") };
}

const DONE: LayerReport = {
    ...{ layer: "network", result: "succeeded", seconds: 1 },
    changes: { ...noChanges, create: 3 },
    policy: { mandatory: 0, advisory: 0 },
};
const STEP = { done: 1, total: 2, current: "aws:ec2/vpc:Vpc v" } as Parameters<
    ReturnType<typeof createProgress>["step"]
>[1];

describe("the progress of a run", () => {
    const drawn = /\u001b\[/;
    const before = process.env["TERM"];

    // Whoever runs the tests may have a dumb one, or none.
    beforeEach(() => (process.env["TERM"] = "xterm"));
    after(() => (before === undefined ? delete process.env["TERM"] : (process.env["TERM"] = before)));

    for (const [what, columns, term] of [
        ["no terminal", undefined, "xterm"],
        ["a terminal of 39 columns", 39, "xterm"],
        ["a terminal that says that it is dumb", 80, "dumb"],
    ] as const) {
        it(`is a line at the begin and at the end of a layer on ${what}, and each note`, async () => {
            process.env["TERM"] = term;
            const { out, text } = output(columns);
            const progress = createProgress(["network", "data"], out);
            progress.begin("network");
            progress.begin("data", "again");
            progress.step("network", STEP);
            progress.note("a note");
            progress.end(DONE);
            await progress.close();
            assert.strictEqual(
                text(),
                "network  started\ndata     again\na note\n" + "network  succeeded: 3 create (1.0 s)\n",
            );
        });
    }

    it("is a live line a layer on a terminal, its notes below at the end, whatever became of a layer", async () => {
        const { out, text } = output(100);
        const progress = createProgress(["network", "data", "app"], out);
        progress.begin("network");
        progress.note("a note");
        progress.end(DONE);
        progress.end(skippedReport("data", "waits"));
        progress.end({ ...DONE, layer: "app", result: "failed" });
        await progress.close();
        assert.match(text(), drawn);
        const plain = stripVTControlCharacters(text());
        assert.match(plain, /✔ network {2}succeeded: 3 create/);
        assert.match(plain, /↓ data {5}skipped/);
        assert.match(plain, /✖ app {6}failed/);
        assert.ok(text().endsWith("a note\n"), text());
    });

    it("gives the terminal back where the run broke off before a layer's end", async () => {
        const { out, text } = output(100);
        const progress = createProgress(["network", "data"], out);
        progress.begin("data", "under way");
        progress.end(DONE);
        await progress.close();
        const plain = stripVTControlCharacters(text());
        assert.match(plain, /✔ network {2}succeeded/);
        assert.match(plain, /↓ data {5}under way/);
    });
});
