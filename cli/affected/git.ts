/** What git knows of the tree: the files that changed since a commit, and the files as they were. */
import { spawnSync } from "node:child_process";
import { shellWord } from "../../sandbox/shell-word";
import { UsageError } from "../run/results";

/** Some megabytes of sources at most. */
const LARGEST = 256 * 1024 * 1024;

export interface GitTree {
    /** The commit that the reference names. */
    readonly commit: string;
    /** Files added, changed or deleted since then, committed or not; a rename is both. Paths from the root. */
    readonly changed: readonly string[];
    /** Text files as they were, of the folders that were asked for. */
    readonly before: ReadonlyMap<string, string>;
}

/**
 * @param paths files and folders whose old text is wanted, beside that of changed files at the root
 * @throws UsageError where the root is in no git repository, or the reference names no commit
 */
export function readGit(root: string, reference: string, paths: readonly string[]): GitTree {
    const inside = git(root, ["rev-parse", "--is-inside-work-tree"]);
    if (inside?.trim() !== "true") {
        throw new UsageError(
            `affected compares with a commit, and ${root} is in no git repository, or git is missing, or it refuses a folder ` +
                `of another user. To see which: git -C ${shellWord(root)} status`,
        );
    }
    const commit = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${reference}^{commit}`])?.trim();
    if (commit === undefined) {
        throw new UsageError(
            `No commit "${reference}" here. Give a branch, tag or commit that git log shows; ` +
                `a shallow clone has few of them: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).`,
        );
    }
    // Relative: the root may be a folder of a larger repository.
    const different = needed(root, ["diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--"]);
    const untracked = needed(root, ["ls-files", "--others", "--exclude-standard", "-z"]);
    const changed = [...new Set([...different.split("\0"), ...untracked.split("\0")])].filter((name) => name !== "");
    const atRoot = changed.filter((name) => !name.includes("/"));
    return { commit, changed, before: textsAt(root, commit, [...paths, ...atRoot]) };
}

/**
 * How many commits that changed something below the root another one has and the checked-out one does not: 0 where it is
 * built on it, or where there is no git; undefined where this clone does not know the other one.
 */
export function unheld(root: string, commit: string): number | undefined {
    if (git(root, ["rev-parse", "--verify", "--quiet", "HEAD"]) === undefined) {
        return 0;
    }
    const count = git(root, ["rev-list", "--count", "--end-of-options", `HEAD..${commit}`, "--", "."]);
    return count === undefined ? undefined : Number(count);
}

function textsAt(root: string, commit: string, paths: readonly string[]): Map<string, string> {
    const names = needed(root, ["ls-tree", "-r", "--name-only", "-z", commit, "--", ...paths])
        .split("\0")
        .filter((name) => name !== "");
    const input = names.map((name) => `${commit}:./${name}\n`).join("");
    const answer = spawnSync("git", ["cat-file", "--batch"], { cwd: root, input, maxBuffer: LARGEST }).stdout;
    const texts = new Map<string, string>();
    let at = 0;
    for (const name of names) {
        // "<object> blob <size>\n<content>\n"
        const end = answer.indexOf("\n", at);
        const size = Number(answer.subarray(at, end).toString("utf8").split(" ")[2] ?? 0);
        texts.set(name, answer.subarray(end + 1, end + 1 + size).toString("utf8"));
        at = end + 1 + size + 1;
    }
    return texts;
}

/** @throws Error where git fails: no answer must not pass for no change */
function needed(root: string, args: readonly string[]): string {
    const said = git(root, args);
    if (said === undefined) {
        throw new Error(`git cannot tell what changed. To see why, run: git ${args.join(" ")}`);
    }
    return said;
}

/** What git says; undefined where it fails. */
function git(root: string, args: readonly string[]): string | undefined {
    const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: LARGEST });
    return status === 0 ? stdout : undefined;
}
