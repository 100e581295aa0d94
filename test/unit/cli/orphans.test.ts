import * as assert from "node:assert";
import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { waitForOrphans } from "../../../cli/engine/orphans";
import { scratchFolder } from "../../scratch";

/** A process id that no system gives out. */
const DEAD = 2 ** 22 + 1;

/** A sandbox of this owner, with a backend lock of each of these processes. */
function sandboxOf(owner: string, ...holders: readonly number[]): string {
    return lockedBy(owner, os.hostname(), ...holders);
}

function lockedBy(owner: string, hostname: string, ...holders: readonly number[]): string {
    const folder = scratchFolder("orphans");
    const locks = path.join(folder, "state", ".pulumi", "locks", "organization", "integers-network", "staging");
    fs.mkdirSync(locks, { recursive: true });
    fs.writeFileSync(path.join(folder, "lock"), owner);
    holders.forEach((pid) => fs.writeFileSync(path.join(locks, `${pid}.json`), JSON.stringify({ pid, hostname })));
    return folder;
}

/** What is said while it waits, at most so long. */
async function said(folder: string, patienceMs = 0): Promise<string[]> {
    const lines: string[] = [];
    await waitForOrphans(folder, (line) => lines.push(line), patienceMs);
    return lines;
}

describe("engines that a killed run left behind", () => {
    it("are waited for until they end, and told once", async () => {
        const engine = spawn(process.execPath, ["-e", "setTimeout(() => {}, 700)"]);
        const ended = once(engine, "exit");
        const lines = await said(sandboxOf(String(DEAD), DEAD, engine.pid!), 15_000);
        assert.deepStrictEqual(lines, [`Waiting for the engine of a killed run to end (process ${engine.pid}).`]);
        await ended;
        assert.strictEqual(engine.exitCode, 0, "it ended by itself");
    });

    it("are not waited for without end", async () => {
        const began = Date.now();
        await said(sandboxOf(String(DEAD), process.pid), 300);
        assert.ok(Date.now() - began < 5_000);
    });

    it("are none where all are dead, nothing is locked, or nothing is there", async () => {
        assert.deepStrictEqual(await said(sandboxOf(String(DEAD), DEAD), 15_000), []);
        assert.deepStrictEqual(await said(sandboxOf(String(DEAD)), 15_000), []);
        assert.deepStrictEqual(await said(path.join(scratchFolder("orphans"), "gone"), 15_000), []);
    });

    it("are none on another machine, whose process has the number of one of ours", async () => {
        assert.deepStrictEqual(await said(lockedBy(String(DEAD), "another", process.pid)), []);
    });

    it("are nobody's business while their run lives", async () => {
        const began = Date.now();
        assert.deepStrictEqual(await said(sandboxOf(String(process.pid), process.pid), 15_000), []);
        assert.ok(Date.now() - began < 5_000);
    });

    it("are waited for too where the number of their dead run was given out again", async function () {
        if (process.platform !== "linux") {
            // Only Linux tells when a process started.
            return;
        }
        const lines = await said(sandboxOf(`${process.pid} 1`, process.pid), 300);
        assert.deepStrictEqual(lines, [`Waiting for the engine of a killed run to end (process ${process.pid}).`]);
    });
});
