/** What the engine tests share: `infra` in processes of its own, its report, and a copy of the tree with one file changed. */
import * as assert from "node:assert";
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
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

/**
 * An `up` does not begin with the preview that every real one begins with: two fifths less processor time. For runs that are
 * only the way to a state. Policies are asked all the same, and stop what they refuse.
 */
export const ONLY_UPDATE: NodeJS.ProcessEnv = { ...ONE_CHECKPOINT, INTEGERS_TEST_NO_PREVIEW: "true" };

/** The error of a run that ended early: one JSON object and nothing else is what --json prints, whatever happens. */
export const errorOf = (ended: Ended): string => (JSON.parse(ended.stdout) as { error: string }).error;

/** They give their own standard streams to another program. */
const HANDING_ON = ["sandbox run", "failover start"];

/** Runs `infra` to its end. Commands of the same code share a process, but for those that only one of their own can show. */
export function infra(args: readonly string[], env: NodeJS.ProcessEnv = {}, root = ROOT): Promise<Ended> {
    // A fault may kill the process.
    const alone = HANDING_ON.includes(args.slice(0, 2).join(" ")) || "INTEGERS_FAULTS" in env;
    return alone ? startInfra(args, env, root).ended : askWarm(args, env, root);
}

/** The tree whose code a tree runs: another one where only its configuration differs. */
const codeOf = (root: string): string => path.dirname(fs.realpathSync(path.join(root, "cli")));

type Answer = Pick<Ended, "code" | "stdout" | "stderr">;

const endedWith = (answer: Answer): Ended => ({
    ...answer,
    report: () => JSON.parse(answer.stdout) as ReturnType<Ended["report"]>,
});

interface Warm {
    readonly child: ChildProcess;
    /** By the number of the command that waits. */
    readonly waiting: Map<number, { done: (answer: Answer) => void; failed: (error: Error) => void }>;
}

/** By the tree with the code: a process that runs its commands one after the other. It ends with this one. */
const warm = new Map<string, Warm>();
let asked = 0;

async function askWarm(args: readonly string[], env: NodeJS.ProcessEnv, root: string): Promise<Ended> {
    const code = codeOf(root);
    const { child, waiting } = warm.get(code) ?? startWarm(code);
    const id = ++asked;
    const answer = await new Promise<Answer>((done, failed) => {
        waiting.set(id, { done, failed });
        child.send({ id, args, env, root });
    });
    waiting.delete(id);
    return endedWith(answer);
}

function startWarm(root: string): Warm {
    const child = fork(path.join(__dirname, "warm.js"), [root], {
        cwd: root,
        execArgv: [],
        stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const started: Warm = { child, waiting: new Map() };
    child.on("message", ({ id, ...answer }: Answer & { id: number }) => started.waiting.get(id)?.done(answer));
    child.on("exit", (code, signal) => {
        warm.delete(root);
        const error = new Error(`the process of the commands ended: ${signal ?? `exit code ${code}`}`);
        started.waiting.forEach(({ failed }) => failed(error));
    });
    // A test that waits for an answer holds us; a process that waits for tests does not.
    child.unref();
    child.channel?.unref();
    warm.set(root, started);
    return started;
}

/** Starts `infra`, for tests that meet it while it runs. */
export function startInfra(
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
    root = ROOT,
): { child: ChildProcess; ended: Promise<Ended> } {
    assert.strictEqual(
        codeOf(root),
        fs.realpathSync(root),
        "node would run the tree with the code, and its configuration",
    );
    const child = spawn(process.execPath, ["cli/infra.js", ...args], {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    const close = once(child, "close") as Promise<[number | null]>;
    return { child, ended: close.then(([code]) => endedWith({ code, stdout, stderr })) };
}

/** Folders of which no command changes anything, nor loads what stands beside them: two thirds of the tree's files. */
const LINKED = ["node_modules", "policies", "docs", "test"];

/**
 * A copy of the tree below `scratch` with one file changed; tracked files are never written. Where that is the
 * configuration, the code is linked.
 */
export function treeWith(scratch: string, file: string, change: (text: string) => string): string {
    const copy = fs.mkdtempSync(path.join(scratch, "tree-"));
    const isConfiguration = !file.includes("/");
    for (const entry of fs.readdirSync(ROOT).filter((name) => ![".git", ".sandbox"].includes(name))) {
        if (LINKED.includes(entry) || (isConfiguration && entry !== file)) {
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
