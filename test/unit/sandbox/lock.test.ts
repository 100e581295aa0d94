import * as assert from "node:assert";
import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { lock } from "../../../sandbox/lock";
import { scratchFolder } from "../../scratch";

const DEAD = "1073741824 1";
/** The test's own process, as a lock of before the start was noted names it. */
const ALIVE = String(process.pid);

describe("the lock of a sandbox", () => {
    it("of a dead process is taken over, and is gone when it is given back", () => {
        const folder = scratchFolder("lock");
        const file = path.join(folder, "lock");
        fs.writeFileSync(file, DEAD);
        const unlock = lock(folder);
        assert.match(fs.readFileSync(file, "utf8"), new RegExp(`^${process.pid}\\b`));
        assert.throws(() => lock(folder), /in use by process \d+ \(this one\)/);
        unlock();
        assert.deepStrictEqual(fs.readdirSync(folder), []);
    });

    it("that a living process took while a dead one's was taken away stays that one's", () => {
        const folder = scratchFolder("lock");
        const file = path.join(folder, "lock");
        fs.writeFileSync(file, DEAD);
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
