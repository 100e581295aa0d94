/** `node cli/rename.js`: another name for the whole project. */
import * as assert from "node:assert";
import { execFileSync, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { scratchFolder } from "../../scratch";
import { ROOT } from "./command-line";

describe("rename", () => {
    const rename = (folder: string, ...args: string[]) =>
        spawnSync(process.execPath, [path.join(ROOT, "cli/rename.js"), ...args], { cwd: folder, encoding: "utf8" });

    it("replaces the name in its three forms, in tracked files alone, and no other byte", function () {
        if (spawnSync("git", ["--version"]).status !== 0) {
            this.skip();
        }
        const folder = scratchFolder("rename");
        const text = Buffer.concat([
            Buffer.from([0xff, 0xfe, 0x00]),
            Buffer.from("integers-x Integers INTEGERS_Y integer ü"),
        ]);
        for (const file of ["tracked", "untracked"]) {
            fs.writeFileSync(path.join(folder, file), text);
        }
        execFileSync("git", ["init", "-q"], { cwd: folder });
        execFileSync("git", ["add", "tracked"], { cwd: folder });
        const ended = rename(folder, "other");
        assert.equal(ended.status, 0, ended.stderr);
        assert.match(ended.stdout, /^1 files changed\..*npm run golden/);
        assert.deepEqual(
            fs.readFileSync(path.join(folder, "tracked")),
            Buffer.concat([Buffer.from([0xff, 0xfe, 0x00]), Buffer.from("other-x Other OTHER_Y integer ü")]),
        );
        assert.deepEqual(fs.readFileSync(path.join(folder, "untracked")), text);
    });

    for (const name of ["", "Ledger", "my-ledger", "1st", "accountings"]) {
        it(`refuses "${name}" and says what is allowed`, () => {
            const ended = rename(scratchFolder("rename"), name);
            assert.equal(ended.status, 2);
            assert.match(ended.stderr, /2 to 8 lower-case letters and digits/);
        });
    }
});
