/** What the engine tests share: `infra` as a process, its report, and a copy of the tree with one file changed. */
import * as assert from "node:assert";
import { type ChildProcess, spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

export const ROOT = path.resolve(__dirname, "../..");

export interface Layer {
    readonly layer: string;
    readonly result: "succeeded" | "failed" | "skipped";
    readonly changes: Record<"create" | "update" | "replace" | "delete" | "same", number>;
    readonly policy: { readonly mandatory: number; readonly advisory: number };
    readonly error?: string;
}

export interface Ended {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
    /** The object that --json printed. */
    report(): { environment: string; sandbox: boolean; seconds: number; layers: Layer[] };
}

/**
 * The engine writes the state once, at the end, instead of at every change: a third less processor time of an `up`. For
 * runs of which the tests do not ask what is left when they are cut short.
 */
export const ONE_CHECKPOINT: NodeJS.ProcessEnv = { PULUMI_SKIP_CHECKPOINTS: "true" };

/** The error of a run that ended early: one JSON object and nothing else is what --json prints, whatever happens. */
export const errorOf = (ended: Ended): string => (JSON.parse(ended.stdout) as { error: string }).error;

/** Runs `infra` to its end. */
export function infra(args: readonly string[], env: NodeJS.ProcessEnv = {}, root = ROOT): Promise<Ended> {
    return startInfra(args, env, root).ended;
}

/** Starts `infra`, for tests that meet it while it runs. */
export function startInfra(
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
    root = ROOT,
): { child: ChildProcess; ended: Promise<Ended> } {
    const child = spawn(process.execPath, ["cli/infra.js", ...args], {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    const ended = new Promise<Ended>((resolve) => {
        child.on("close", (code) =>
            resolve({ code, stdout, stderr, report: () => JSON.parse(stdout) as ReturnType<Ended["report"]> }),
        );
    });
    return { child, ended };
}

/** Folders of which no command changes anything, nor loads what stands beside them: two thirds of the tree's files. */
const LINKED = ["node_modules", "policies", "docs", "test"];

/** A copy of the tree below `scratch` with one file changed; tracked files are never written. */
export function treeWith(scratch: string, file: string, change: (text: string) => string): string {
    const copy = fs.mkdtempSync(path.join(scratch, "tree-"));
    for (const entry of fs.readdirSync(ROOT).filter((name) => ![".git", ".sandbox"].includes(name))) {
        if (LINKED.includes(entry)) {
            fs.symlinkSync(path.join(ROOT, entry), path.join(copy, entry));
        } else {
            fs.cpSync(path.join(ROOT, entry), path.join(copy, entry), { recursive: true });
        }
    }
    const target = path.join(copy, file);
    const before = fs.readFileSync(target, "utf8");
    const after = change(before);
    assert.notStrictEqual(after, before, `the change of ${file} changes nothing`);
    fs.writeFileSync(target, after);
    return copy;
}
