/** The data layer on the real engine: what changes in place, what would be replaced, and what stops it (issue B). */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "integers-data-"));
const LAYERS = ["--layer", "foundation,network,data"];

interface Ended {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

type Changes = Record<"create" | "update" | "replace" | "delete" | "same", number>;

function infra(verb: string, root: string, ...args: string[]): Promise<Ended> {
    const folder = path.join(scratch, "sandbox");
    const child = spawn(process.execPath, ["cli/infra.js", verb, "prod", ...args, "--sandbox-dir", folder, "--json"], {
        cwd: root,
        stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (data: Buffer) => (output.stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (output.stderr += data.toString()));
    return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...output })));
}

function changesOf(ended: Ended): Changes {
    const report = JSON.parse(ended.stdout) as { layers: { layer: string; changes: Changes }[] };
    return report.layers.find((l) => l.layer === "data")!.changes;
}

/** The tree with one file changed; the tracked files stay as they are. */
function treeWith(file: string, change: (text: string) => string): string {
    const copy = fs.mkdtempSync(path.join(scratch, "tree-"));
    for (const entry of fs.readdirSync(ROOT).filter((name) => ![".git", ".sandbox"].includes(name))) {
        if (["node_modules", "policies"].includes(entry)) {
            fs.symlinkSync(path.join(ROOT, entry), path.join(copy, entry));
        } else {
            fs.cpSync(path.join(ROOT, entry), path.join(copy, entry), { recursive: true });
        }
    }
    const before = fs.readFileSync(path.join(copy, file), "utf8");
    assert.notEqual(change(before), before, `the change of ${file} changes nothing`);
    fs.writeFileSync(path.join(copy, file), change(before));
    return copy;
}

describe("the data layer of production, on the real engine", function () {
    this.timeout(300_000);

    before(async () => {
        const up = await infra("up", ROOT, ...LAYERS);
        assert.equal(up.code, 0, up.stderr);
    });
    after(() => fs.rmSync(scratch, { recursive: true, force: true }));

    it("previews no change after it was deployed, although every run generates other passwords", async () => {
        const preview = await infra("preview", ROOT, "--layer", "data");
        assert.equal(preview.code, 0, preview.stderr);
        const { same, ...changed } = changesOf(preview);
        assert.deepEqual(changed, { create: 0, update: 0, replace: 0, delete: 0 }, preview.stderr);
        assert.ok(same > 150);
    });

    it("stops a change of the storage key, which would replace the database, by its protection", async () => {
        const tree = treeWith("stacks/data/index.ts", (text) =>
            text.replace("dataKeyArn: foundation.dataKeyArn", "dataKeyArn: foundation.logsKeyArn"),
        );
        const preview = await infra("preview", tree, "--layer", "data");
        assert.notEqual(preview.code, 0);
        assert.match(preview.stderr + preview.stdout, /database-primary[^]*protected|protect[^]*database-primary/);
    });

    it("loses a zone from the end of the list without replacing or renaming what the others hold", async () => {
        const tree = treeWith("Pulumi.prod.yaml", (text) => text.replace("    - us-east-1c\n", ""));
        const preview = await infra("preview", tree, "--layer", "data");
        assert.equal(preview.code, 0, preview.stderr);
        const { create, replace, delete: deleted } = changesOf(preview);
        // What goes are the seven alarms of the third node of each cache. What is replaced is the revision of the pooler's
        // task definition, which is never updated: its pools grow, because there are fewer tasks.
        assert.deepEqual({ create, replace, deleted }, { create: 0, replace: 1, deleted: 14 }, preview.stderr);
    });
});
