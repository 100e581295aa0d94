/** What changed since a commit, asked of a real repository whose root is above the project. */
import * as assert from "node:assert";
import { execFileSync, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { readGit, unheld } from "../../../cli/affected/git";
import { UsageError } from "../../../cli/run/results";
import { scratchFolder } from "../../scratch";

/** As nobody's own settings have it: a name, no signature, no hook. */
const PLAIN = ["user.name=t", "user.email=t@example.com", "commit.gpgsign=false", "core.hooksPath=/dev/null"].flatMap(
    (setting) => ["-c", setting],
);

describe("what changed since a commit", () => {
    const repository = scratchFolder("git");
    const root = path.join(repository, "platform");
    const git = (...args: string[]) => execFileSync("git", [...PLAIN, ...args], { cwd: repository });
    const write = (file: string, text: string): void => {
        fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        fs.writeFileSync(path.join(root, file), text);
    };
    const OLD = {
        "stacks/a.ts": "one\ntwo\n",
        "stacks/sub/ü.ts": "größer\n",
        "stacks/empty.ts": "",
        "stacks/gone.ts": "gone",
        "docs/read.md": "text",
        "package.json": "{}",
        LICENSE: "free",
    };

    before(function () {
        if (spawnSync("git", ["--version"]).status !== 0) {
            this.skip();
        }
        Object.entries(OLD).forEach(([file, text]) => write(file, text));
        fs.writeFileSync(path.join(repository, "outside.ts"), "");
        git("init", "--quiet", "--initial-branch=main");
        git("add", ".");
        git("commit", "--quiet", "--message=old");
        git("tag", "v1");
        write("stacks/a.ts", "three\n");
        git("mv", "platform/stacks/sub", "platform/stacks/other");
        git("commit", "--quiet", "--all", "--message=new");
        fs.rmSync(path.join(root, "stacks/gone.ts"));
        write("package.json", '{"name":"x"}');
        write("new.ts", "new");
        fs.writeFileSync(path.join(repository, "outside.ts"), "changed");
    });

    it("is what was committed since, changed, deleted, moved or is new, below the root; texts as they were", () => {
        const { commit, changed, before } = readGit(root, "v1", ["stacks"]);
        assert.match(commit, /^[0-9a-f]{40}$/);
        const moved = ["stacks/other/ü.ts", "stacks/sub/ü.ts"];
        const all = ["new.ts", "package.json", "stacks/a.ts", "stacks/gone.ts", ...moved];
        assert.deepStrictEqual([...changed].sort(), all);
        const wanted = Object.entries(OLD).filter(([file]) => file.startsWith("stacks/") || file === "package.json");
        assert.deepStrictEqual(Object.fromEntries(before), Object.fromEntries(wanted));
    });

    it("is less since a later commit", () => {
        const { changed } = readGit(root, "HEAD", []);
        assert.deepStrictEqual([...changed].sort(), ["new.ts", "package.json", "stacks/gone.ts"]);
    });

    for (const reference of ["no-such", "--all", "v1:platform/package.json"]) {
        it(`is wrong usage since ${reference}`, () => {
            assert.throws(() => readGit(root, reference, []), new RegExp(`^Error: No commit "${reference}" here\\.`));
            assert.throws(() => readGit(root, reference, []), UsageError);
        });
    }

    it("counts what another commit has and this one has not, below the root; unknown is not none", () => {
        const on = (parent: string, tree: string) =>
            git("commit-tree", `${tree}^{tree}`, "-p", parent, "-m", "other").toString().trim();
        assert.strictEqual(unheld(root, on("HEAD", "v1")), 1);
        assert.strictEqual(unheld(root, on("HEAD", "HEAD")), 0, "nothing of the platform changed");
        assert.strictEqual(unheld(root, on("v1", "HEAD")), 1, "another branch");
        assert.strictEqual(unheld(root, "v1"), 0);
        assert.strictEqual(unheld(root, "0123456789abcdef0123456789abcdef01234567"), undefined);
        assert.strictEqual(unheld(scratchFolder("no-repository"), "v1"), 0);
    });

    it("is an error, and not nothing, where git cannot compare", () => {
        const index = path.join(repository, ".git", "index");
        const whole = fs.readFileSync(index);
        try {
            fs.writeFileSync(index, "broken");
            assert.throws(
                () => readGit(root, "HEAD", []),
                /^Error: git cannot tell what changed\. To see why, run: git /,
            );
        } finally {
            fs.writeFileSync(index, whole);
        }
    });

    it("is wrong usage outside of a repository", () => {
        assert.throws(
            () => readGit(scratchFolder("none"), "HEAD", []),
            /is in no git repository.*: git -C \S+ status$/,
        );
    });
});
