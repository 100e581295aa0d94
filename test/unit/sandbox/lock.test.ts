import * as assert from "node:assert";
import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { lock, removeStaleBackendLocks } from "../../../sandbox/lock";
import { scratchFolder } from "../../scratch";

/** No process has this number: Linux gives none past 2^22. */
const DEAD = 2 ** 30;
/** The test's own process, as a lock of before the start was noted names it. */
const ALIVE = String(process.pid);

describe("the lock of a sandbox", () => {
    it("refuses a second owner and names the first", () => {
        const folder = scratchFolder("lock");
        const unlock = lock(folder);
        assert.throws(
            () => lock(folder),
            new RegExp(`in use by process ${process.pid} \\(this one\\)\\. .*--sandbox-dir`),
        );
        unlock();
        unlock();
        lock(folder)();
        assert.deepStrictEqual(fs.readdirSync(folder), []);
        assert.throws(() => lock(path.join(folder, "gone")), /ENOENT/);
    });

    it("is taken over from a dead process, and from one whose number was given out again", () => {
        const folder = scratchFolder("lock");
        for (const owner of [String(DEAD), "", "0", "-1", "not a number"]) {
            fs.writeFileSync(path.join(folder, "lock"), owner);
            lock(folder)();
        }
        if (process.platform === "linux") {
            fs.writeFileSync(path.join(folder, "lock"), `${process.pid} 1`);
            lock(folder)();
        }
    });

    it("removes the backend's locks of dead processes only", () => {
        const state = scratchFolder("lock");
        const folder = path.join(state, ".pulumi", "locks", "organization", "integers-network", "staging");
        fs.mkdirSync(folder, { recursive: true });
        fs.writeFileSync(path.join(folder, "dead.json"), JSON.stringify({ pid: DEAD }));
        fs.writeFileSync(path.join(folder, "torn.json"), '{"pid":');
        fs.writeFileSync(path.join(folder, "notes.txt"), JSON.stringify({ pid: DEAD }));
        fs.writeFileSync(path.join(folder, "alive.json"), JSON.stringify({ pid: process.pid }));
        assert.deepStrictEqual(removeStaleBackendLocks(state), [
            path.join("organization", "integers-network", "staging"),
        ]);
        assert.deepStrictEqual(fs.readdirSync(folder), ["alive.json", "notes.txt"]);
        assert.deepStrictEqual(removeStaleBackendLocks(scratchFolder("lock")), []);
    });
    it("that a living process took while a dead one's was taken away stays that one's", () => {
        const folder = scratchFolder("lock");
        const file = path.join(folder, "lock");
        fs.writeFileSync(file, String(DEAD));
        // eslint-disable-next-line @typescript-eslint/no-require-imports
        const original = require("node:fs") as { renameSync: typeof fs.renameSync };
        const { renameSync } = original;
        original.renameSync = (...args) => {
            original.renameSync = renameSync;
            fs.writeFileSync(file, ALIVE);
            renameSync(...args);
        };
        assert.throws(() => lock(folder), /in use by process/);
        assert.strictEqual(original.renameSync, renameSync, "nobody took it away");
        assert.strictEqual(fs.readFileSync(file, "utf8"), ALIVE);
        assert.deepStrictEqual(fs.readdirSync(folder), ["lock"]);
    });

    it("that is being written is no dead one's", async () => {
        const folder = scratchFolder("lock");
        const file = path.join(folder, "lock");
        fs.writeFileSync(file, "");
        const writer = spawn("sh", ["-c", `sleep 0.1; printf %s ${ALIVE} > "$0"`, file]);
        assert.throws(() => lock(folder), /in use by process/);
        await once(writer, "close");
    });

    it("is not given back by who has it no more", () => {
        const folder = scratchFolder("lock");
        const unlock = lock(folder);
        fs.writeFileSync(path.join(folder, "lock"), ALIVE);
        unlock();
        assert.deepStrictEqual(fs.readdirSync(folder), ["lock"]);
    });
});
