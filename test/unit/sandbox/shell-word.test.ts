import * as assert from "node:assert";
import { execFileSync } from "node:child_process";
import * as path from "node:path";
import { shellFolder, shellWord } from "../../../sandbox/shell-word";

describe("a word of a shell", () => {
    it("is read as it is, whatever stands in it", () => {
        for (const text of ["/tmp/plain-1.2", "/tmp/two words", "it's", "$HOME", "a;b", "a*", "~", "a\nb", ""]) {
            const read = execFileSync("sh", ["-c", `printf %s ${shellWord(text)}`], { encoding: "utf8" });
            assert.strictEqual(read, text);
        }
    });

    it("stands without quotes where it needs none", () =>
        assert.strictEqual(shellWord("/home/me/state_1"), "/home/me/state_1"));

    it("that is a folder is relative where it lies below: a message of CI's holds in another tree", () => {
        const here = process.cwd();
        const words = [path.join(here, "stacks/network"), here, path.dirname(here), "/else where"].map(shellFolder);
        assert.deepStrictEqual(words, ["stacks/network", ".", path.dirname(here), "'/else where'"]);
    });
});
