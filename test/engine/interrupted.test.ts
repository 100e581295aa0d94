/**
 * An `infra up` that a person or the system stops. One sandbox: every test goes on from where the one before it was
 * stopped, as a person does, and the last one comes to the end.
 */
import * as assert from "node:assert";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { scratchFolder } from "../scratch";
import { type Ended, errorOf, infra, ROOT, startInfra } from "./harness";

const scratch = scratchFolder("interrupted");
const folder = path.join(scratch, "sandbox");
const up = ["up", "staging", "--layer", "foundation", "--sandbox-dir", folder];

/** Types of which foundation makes one, in the order in which the runs let go of them: none waits for a later one. */
const HELD = [
    "aws:guardduty/detector:Detector",
    "aws:cfg/recorder:Recorder",
    "aws:cfg/deliveryChannel:DeliveryChannel",
];

/** Making one of these waits for ever, so that no run comes to its end; the next run makes what this one held. */
const holding = (run: number) => ({
    INTEGERS_FAULTS: JSON.stringify(HELD.slice(run).map((type) => ({ type, action: "hang" }))),
});

/** URNs of what was ever made. */
function made(): number {
    const journal = path.join(folder, "cloud.jsonl");
    const text = fs.existsSync(journal) ? fs.readFileSync(journal, "utf8") : "";
    return new Set(text.match(/"urn":"[^"]+"/g)).size;
}

/** Waits until the run makes things that no earlier one had made, so that a signal meets it in the middle. */
async function untilMaking(before: number, ended: Promise<unknown>): Promise<void> {
    let over = false;
    void ended.then(() => (over = true));
    const begun = Date.now();
    while (!over && made() === before) {
        assert.ok(Date.now() - begun < 120_000, "the run makes nothing that an earlier one had not made");
        await sleep(100);
    }
    await sleep(1_000);
}

/** Starts the run of this number and waits until it is in the middle. */
async function inTheMiddle(run: number): Promise<{ child: ChildProcess; ended: Promise<Ended> }> {
    const before = made();
    const started = startInfra([...up, "--json"], holding(run));
    children.push(started.child);
    await untilMaking(before, started.ended);
    return started;
}

/** Locks of the file backend: none is left where every engine has ended. */
const locks = (): string[] =>
    fs
        .readdirSync(path.join(folder, "state/.pulumi/locks"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".json"));

function assertStopped(stopped: Ended, signal: NodeJS.Signals): void {
    assert.strictEqual(stopped.code, 1, stopped.stderr);
    assert.match(stopped.stderr, new RegExp(`${signal}: stopping after the operations under way`));
    const [foundation] = stopped.report().layers;
    assert.strictEqual(foundation?.result, "failed");
    assert.match(foundation.error ?? "", /stopped by a signal/);
}

/** A run that a failed test left behind would wait for ever. */
const children: ChildProcess[] = [];

after(() => children.forEach((child) => child.kill("SIGKILL")));

describe("a run that is interrupted", function () {
    this.timeout(300_000);

    it("SIGINT twice stops it at once", async () => {
        const { child, ended } = await inTheMiddle(0);
        child.kill("SIGINT");
        await sleep(20);
        child.kill("SIGINT");
        const stopped = await ended;
        assertStopped(stopped, "SIGINT");
        assert.match(stopped.stderr, /SIGINT again: stopping at once/);
    });

    it("SIGTERM stops it; meanwhile a second run is told who has the sandbox, with one JSON object and exit code 1", async () => {
        const { child, ended } = await inTheMiddle(1);
        const second = await infra([...up, "--json"]);
        child.kill("SIGTERM");
        assertStopped(await ended, "SIGTERM");
        assert.strictEqual(second.code, 1);
        assert.match(errorOf(second), /The sandbox in \S+ is in use by process \d+\. Wait for it to end/);
        assert.deepStrictEqual(locks(), []);
    });

    it("a Ctrl-C on a terminal stops it in order: the engine ends, the summary says what became of each layer", async function () {
        // util-linux' `script` gives a command a terminal.
        if (spawnSync("script", ["--version"]).status !== 0) {
            this.skip();
        }
        const command = `stty cols 120 rows 40; exec ${process.execPath} cli/infra.js ${up.join(" ")}`;
        const env = { ...process.env, TERM: "xterm", ...holding(2) };
        const before = made();
        const child = spawn("script", ["-qec", command, "/dev/null"], { cwd: ROOT, env });
        children.push(child);
        let shown = "";
        child.stdout.on("data", (data: Buffer) => (shown += data.toString()));
        const closed = once(child, "close") as Promise<[number | null]>;
        await untilMaking(before, closed);
        child.stdin.write("\u0003");
        const [code] = await closed;
        assert.match(shown, /SIGINT: stopping after the operations under way/);
        assert.match(shown, /stopped by a signal/);
        assert.match(shown, /total .*\d/);
        // Of infra itself, by `exec`: a shell between them may die of the signal (dash does, bash does not).
        assert.strictEqual(code, 1, shown);
        assert.deepStrictEqual(locks(), []);
    });

    it("the same command comes to the end then, and leaves nothing to do", async () => {
        const again = await infra([...up, "--json"]);
        assert.strictEqual(again.code, 0, again.stderr);
        const preview = await infra(["preview", "staging", "--layer", "foundation", "--sandbox-dir", folder, "--json"]);
        const { same, ...changed } = preview.report().layers[0]!.changes;
        assert.deepStrictEqual(changed, { create: 0, update: 0, replace: 0, delete: 0 });
        assert.ok(same > 50);
    });
});
