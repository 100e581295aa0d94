/** The end of a run: what goes to stdout, for scripts and tables, and what to stderr, for the person. */
import * as assert from "node:assert";
import { finish, type FinishOptions } from "../../../cli/terminal/finish";
import { ExitCode, jsonOf, type LayerReport, noChanges, type RunReport, skippedReport } from "../../../cli/run/results";

const layer = (rest: Partial<LayerReport> = {}): LayerReport => ({
    ...{ layer: "network", result: "succeeded", seconds: 6.26 },
    changes: { ...noChanges, create: 12 },
    policy: { mandatory: 0, advisory: 2 },
    ...rest,
});

const run = (...layers: LayerReport[]): RunReport => ({ environment: "staging", sandbox: true, seconds: 12.3, layers });

/** What the end of a run prints, and its exit code. */
function finished(report: RunReport, options: Partial<FinishOptions> = {}) {
    const texts = { out: "", err: "" };
    const before = { out: process.stdout.write.bind(process.stdout), err: process.stderr.write.bind(process.stderr) };
    process.stdout.write = (text: unknown) => ((texts.out += String(text)), true);
    process.stderr.write = (text: unknown) => ((texts.err += String(text)), true);
    try {
        return { code: finish(report, { json: false, verb: "up", ...options }), ...texts };
    } finally {
        process.stdout.write = before.out;
        process.stderr.write = before.err;
    }
}

const SUMMARY = { generic: { "aws:x/y:Y": 2 }, removed: [], restored: [], unlocked: [], mended: [] };
const FAILED = layer({ layer: "data", result: "failed", error: "no such zone" });

describe("the end of a run", () => {
    it("is one JSON object on stdout with --json, and all words on stderr", () => {
        const report = run(layer({ notes: ["a note"] }), FAILED, skippedReport("app", "waits for data"));
        const { code, out, err } = finished(report, { json: true, changes: ["what changes"], sandbox: SUMMARY });
        assert.strictEqual(code, ExitCode.failed);
        assert.deepStrictEqual(out, `${JSON.stringify(jsonOf(report))}\n`);
        for (const said of [
            "network\n    a note",
            "what changes",
            "sandbox: types without a row of their own, emulated with generic outputs: aws:x/y:Y (2)",
            "data failed\n    no such zone",
            "skipped: app",
        ]) {
            assert.ok(err.includes(`\n${said}\n`), `${said}\n--\n${err}`);
        }
    });

    it("is a table on stdout otherwise, after what changes; why and how to go on stay on stderr", () => {
        const { code, out, err } = finished(run(layer(), FAILED), { changes: ["what changes"] });
        assert.strictEqual(code, ExitCode.failed);
        assert.match(out, /^\nwhat changes\n\n *layer +result/);
        assert.match(out, /network +succeeded +12/);
        assert.doesNotMatch(out, /no such zone/);
        assert.match(err, /data failed\n {4}no such zone\n/);
        assert.match(err, /then run the same command/);
    });

    it("says once what several layers have to say, under their names", () => {
        const notes = ["the same", "too"];
        const policy = { mandatory: 0, advisory: 0 };
        const data = layer({ policy, layer: "data", notes: [...notes, "own"] });
        const { err } = finished(run(layer({ policy, notes }), data));
        assert.strictEqual(err, "\nnetwork, data\n    the same\n    too\n\ndata\n    own\n");
    });

    it("says once where advisory rules are explained, and nothing of it where none has found anything", () => {
        const told = "What an advisory rule asks for: docs/policies.md; every finding with its remedy: --debug.";
        const found = layer({ notes: ["advisory topic-encrypted: alarms"] });
        const { err } = finished(run(found, { ...found, layer: "data" }));
        assert.strictEqual(err.split(told).length, 2, err);
        assert.ok(!finished(run(layer({ notes: ["a note"] }))).err.includes(told));
    });

    it("says that findings are only counted where they are, and not told with --debug", () => {
        const counted = /^\nAdvisory findings of layers without changes are only counted; --debug lists them\.\n$/;
        assert.match(finished(run(layer({ notes: [] }))).err, counted);
        const all = finished(run(layer({ notes: ["[advisory] topic-encrypted: set a key"] }))).err;
        assert.doesNotMatch(all, /only counted/);
        assert.doesNotMatch(finished(run(layer({ policy: { mandatory: 0, advisory: 0 } }))).err, /only counted/);
    });

    it("is no table where no layer was run: the reason is all there is to say", () => {
        const skipped = layer({ result: "skipped", error: "something is protected" });
        assert.strictEqual(finished(run(skipped, skipped)).out, "");
        assert.match(finished(run(skipped, layer())).out, /network/);
    });

    it("tells the cost where a layer came to a plan, and the exit code of the worst", () => {
        const cost = (lines: readonly unknown[]) =>
            ({
                ...{ monthlyUsd: 12, deltaUsd: 0, missing: [], unknown: [], guards: [], commitments: [] },
                layers: [{ layer: "network", monthlyUsd: 12, deltaUsd: 0, lines, deltas: new Map() }],
            }) as unknown as NonNullable<RunReport["cost"]>;
        const line = { what: "NAT", usd: 12 };
        assert.match(
            finished({ ...run(layer()), cost: cost([line]) }, { verb: "preview" }).out,
            /Cost, fixed part: 12\.00 USD/,
        );
        const none = finished({ ...run(layer({ changes: noChanges })), cost: cost([]) }, { verb: "preview" });
        assert.doesNotMatch(none.out, /Cost/);
        assert.strictEqual(none.code, ExitCode.ok);
        const stopped = layer({ result: "failed", policy: { mandatory: 1, advisory: 0 } });
        assert.strictEqual(finished(run(FAILED, stopped)).code, ExitCode.policy);
    });
});
