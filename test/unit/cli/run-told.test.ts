/** What a run over layers tells, and what it does a second time. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import type { EngineEvent } from "@pulumi/pulumi/automation";
import { scratchFolder } from "../../scratch";
import { infra, withEngine } from "./command-line";
import { BUCKET, engineOf, policyEvent, STACK, urn } from "./engine-answers";

describe("what a run tells", () => {
    it("lists an advisory finding where something changes, only counts it where nothing does, and lists it with --debug", async () => {
        const summary = (create: number): Partial<EngineEvent> => ({
            summaryEvent: { maybeCorrupt: false, durationSeconds: 1, resourceChanges: { create }, policyPacks: {} },
        });
        for (const [create, more, listed] of [
            [1, [], true],
            [0, [], false],
            [0, ["--debug"], true],
        ] as const) {
            const engine = engineOf({}, () => ({ events: [policyEvent("warning"), summary(create)] }));
            const argv = ["preview", "staging", "--layer", "foundation", ...more];
            const { err } = await withEngine(engine, () => infra(...argv));
            assert.strictEqual(err.includes("bucket-encrypted"), listed, err);
        }
    });

    it("tells an error with which the engine went on, of a run that succeeded", async () => {
        const diagnosticEvent = { message: "no answer of sts", color: "never", severity: "error" } as const;
        const events = [{ diagnosticEvent }] as unknown as Partial<EngineEvent>[];
        const engine = engineOf({}, () => ({ events }));
        const { code, err } = await withEngine(engine, () => infra("preview", "staging", "--layer", "foundation"));
        assert.strictEqual(code, 0);
        assert.match(err, /an error was reported, but the layer succeeded: no answer of sts/);
    });

    it("counts of a run that failed what was really done, not what it had planned", async () => {
        const of = { type: BUCKET, urn: urn("foundation", BUCKET, "logs"), provider: "" };
        const old = { ...of, id: "b", parent: "", inputs: {}, outputs: {} };
        const events: Partial<EngineEvent>[] = [
            { resOutputsEvent: { metadata: { ...of, op: "delete", old }, planning: false } },
            {
                summaryEvent: {
                    maybeCorrupt: false,
                    durationSeconds: 1,
                    resourceChanges: { delete: 5 },
                    policyPacks: {},
                },
            },
        ];
        for (const verb of ["refresh", "destroy"]) {
            const engine = engineOf({ foundation: {} }, () => ({ events, fails: "AccessDenied" }));
            const argv = [verb, "staging", "--yes", "--json", "--layer", "foundation"];
            const { out } = await withEngine(engine, () => infra(...argv));
            const { layers } = JSON.parse(out) as { layers: { changes: { delete: number } }[] };
            assert.strictEqual(layers[0]!.changes.delete, 1, verb);
        }
    });
});

describe("a preview of several layers", () => {
    /** Each layer's preview changes its output once; the front door reads all of them. */
    const changing = (from: object, to: object): Partial<EngineEvent> => {
        const of = { type: STACK, urn: urn("network", STACK, "s"), id: "", parent: "", inputs: {}, provider: "" };
        const metadata = { op: "same" as const, urn: of.urn, type: STACK, provider: "" };
        const [old, found] = [
            { ...of, outputs: from },
            { ...of, outputs: to },
        ];
        return { resOutputsEvent: { metadata: { ...metadata, old, new: found }, planning: true } };
    };

    for (const [what, answer, again, known] of [
        [
            "once more what reads a value that will change",
            { events: [changing({ vpcId: "a" }, { vpcId: "b" })] },
            1,
            true,
        ],
        [
            "nothing again where nothing that is read changes",
            { events: [changing({ vpcId: "a" }, { vpcId: "a" })] },
            0,
            false,
        ],
        [
            "nothing again where the upstream fails",
            { events: [changing({ vpcId: "a" }, { vpcId: "b" })], fails: "no" },
            0,
            false,
        ],
    ] as const) {
        it(`previews ${what}, and tells the end of each layer once, as soon as it is certain`, async () => {
            const engine = engineOf({}, (_, layer) => (layer === "network" ? answer : {}));
            await withEngine(engine, async (asked) => {
                const { out, err } = await infra(
                    "preview",
                    "staging",
                    "--json",
                    "--parallel",
                    "3",
                    "--layer",
                    "network,edge,foundation",
                );
                assert.strictEqual(asked.filter((line) => line === "edge: preview").length, 1 + again, err);
                assert.strictEqual(asked.filter((line) => line === "foundation: preview").length, 1);
                const { layers } = JSON.parse(out) as { layers: { layer: string; follows?: object[] }[] };
                const follows = known ? [{ layer: "network", known: ["vpcId"], unknown: [] }] : undefined;
                assert.deepStrictEqual(layers.find(({ layer }) => layer === "edge")?.follows, follows);
                assert.strictEqual(/^edge +again: an upstream will change what it reads$/m.test(err), known);
                // Not at the end of the run: a person sees what is through.
                assert.ok(!known || err.search(/^foundation +succeeded/m) < err.search(/^edge +again/m), err);
                assert.strictEqual(err.includes("will follow network: vpcId (previewed with the new value)"), known);
                for (const layer of ["network", "edge", "foundation"]) {
                    assert.strictEqual(
                        err.match(new RegExp(`^${layer} +(succeeded|failed)\\b.* s\\)$`, "gm"))?.length,
                        1,
                        err,
                    );
                }
            });
        });
    }
});

describe("the report of a preview", () => {
    for (const [what, answer, code] of [
        ["is written, and the run keeps its exit code", { events: [policyEvent("mandatory")], fails: "failed" }, 3],
        ["fails a run that had succeeded where it cannot be written", {}, 1],
        [
            "leaves a policy violation its exit code where it cannot be written",
            { events: [policyEvent("mandatory")] },
            3,
        ],
    ] as const) {
        it(what, async () => {
            const folder = scratchFolder("report");
            const file = path.join(folder, "plan.html");
            const lost = what.includes("cannot");
            const engine = engineOf({}, () => {
                if (lost) {
                    fs.rmSync(folder, { recursive: true });
                }
                return answer;
            });
            const argv = ["preview", "staging", "--report", file, "--json", "--layer", "foundation"];
            const said = await withEngine(engine, () => infra(...argv));
            assert.strictEqual(said.code, code, said.err);
            assert.match(said.err, lost ? /--report: .* cannot be written: / : /\nreport: .*plan\.html\n$/);
            assert.strictEqual((JSON.parse(said.out) as { layers: object[] }).layers.length, 1);
            assert.strictEqual(fs.existsSync(file), !lost);
        });
    }
});
