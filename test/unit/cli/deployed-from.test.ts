/** Whoever would take back what another commit deployed is told, before the question, with the layers that it concerns. */
import * as assert from "node:assert";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { scratchFolder } from "../../scratch";
import { type Engine, infra, infraIn, ROOT, withEngine } from "./command-line";
import { engineOf } from "./engine-answers";

const UNKNOWN = "0123456789abcdef0123456789abcdef01234567";
const LAYERS = ["--layer", "foundation,network"];
const TOLD = /last deployed from commit 01234567, which this clone does not know: git fetch, and look again\./;

/** @param history by layer: the kinds of what was done and the commits that it ran from, the newest first */
function deployed(history: Readonly<Record<string, readonly (readonly [kind: string, commit: string])[]>>): Engine {
    const plain = engineOf({ foundation: {}, network: {} });
    return (command, layer, args, folder) =>
        command === "stack history"
            ? {
                  stdout: JSON.stringify(
                      (history[layer] ?? []).map(([kind, commit]) => ({ kind, environment: { "git.head": commit } })),
                  ),
              }
            : plain(command, layer, args, folder);
}

describe("a layer that was deployed from another commit", () => {
    const head = spawnSync("git", ["rev-parse", "HEAD"], { cwd: ROOT, encoding: "utf8" }).stdout?.trim() ?? "";
    const both = deployed({ foundation: [["update", UNKNOWN]], network: [["update", UNKNOWN]] });

    before(function () {
        if (head === "") {
            this.skip();
        }
    });

    it("is told before the question, for all such layers at once; a no changes nothing", async () => {
        const { code, err } = await withEngine(both, () => infraIn(ROOT, ["up", "staging", ...LAYERS], "n"));
        assert.strictEqual(code, 1);
        assert.match(err, new RegExp(`^foundation, network\n {4}${TOLD.source}[^]*Deploy to staging\\? `));
    });

    it("is told where nobody is asked, too, and the run goes on", async () => {
        const { code, err } = await withEngine(both, () => infra("up", "staging", ...LAYERS, "--yes"));
        assert.strictEqual(code, 0, err);
        assert.match(err, TOLD);
    });

    it("is told by a preview on stdout and on the page, for whoever approves", async () => {
        const page = path.join(scratchFolder("deployed-from"), "report.html");
        const argv = ["preview", "staging", ...LAYERS, "--report", page];
        const { code, out, err } = await withEngine(both, () => infra(...argv));
        assert.strictEqual(code, 0, err);
        assert.match(out, new RegExp(`^\nfoundation, network\n {4}${TOLD.source}`));
        assert.match(fs.readFileSync(page, "utf8"), TOLD);
    });

    for (const [what, network] of [
        ["this commit", [["update", head]]],
        ["nothing that is known", []],
        [
            "another one, and was destroyed since",
            [
                ["destroy", head],
                ["update", UNKNOWN],
            ],
        ],
        [
            "this one; a refresh ran from another",
            [
                ["refresh", UNKNOWN],
                ["update", head],
            ],
        ],
    ] as const) {
        it(`is none that was last deployed from ${what}`, async () => {
            const told = await withEngine(deployed({ network }), () => infra("preview", "staging", ...LAYERS));
            assert.doesNotMatch(told.out + told.err, /last deployed/);
        });
    }

    it("is found behind refreshes", async () => {
        const engine = deployed({
            network: [
                ["refresh", head],
                ["update", UNKNOWN],
            ],
        });
        const { out } = await withEngine(engine, () => infra("preview", "staging", ...LAYERS));
        assert.match(out, new RegExp(`^\nnetwork\n {4}${TOLD.source}`));
    });
});
