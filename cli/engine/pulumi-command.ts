/**
 * Starts the `pulumi` of the engine that the bootstrap chose, for the Automation API and for our own questions.
 *
 * The Automation API's own starter asks for the version, selects the stack, and after each operation asks for outputs
 * and history: 0.13 s each. We know the version, name the stack in every command, and read outputs from the events.
 */
import { type ChildProcess, spawn } from "node:child_process";
import * as path from "node:path";

export interface CommandResult {
    readonly stdout: string;
    readonly stderr: string;
    readonly code: number;
}

/** Who hears what the engine writes while it writes it: on its stdout, on its stderr. */
type Listeners = readonly [onOutput?: (text: string) => void, onError?: (text: string) => void];

/** A command of the engine that ended with an error. */
export class CommandFailed extends Error {
    constructor(
        readonly args: readonly string[],
        readonly result: CommandResult,
    ) {
        const said = [result.stderr, result.stdout].filter((text) => text.trim() !== "").join("\n");
        super(isNotLoggedIn(said) ? NO_BACKEND : said);
    }

    /** Whether it is about no stack, but about there being no place for states at all. */
    get isOfBackend(): boolean {
        return this.message === NO_BACKEND;
    }
}

/** The engine's words for it are about an account of the vendor's, which nobody needs. */
const NOT_LOGGED_IN = /PULUMI_ACCESS_TOKEN must be set for login/;

export function isNotLoggedIn(said: string): boolean {
    return NOT_LOGGED_IN.test(said);
}

const NO_BACKEND =
    "Pulumi is logged in to no state backend. Log in to yours: pulumi login s3://<state-bucket> (docs/operator-guide.md). " +
    "To try it without AWS, add --sandbox.";

/** How long the engine may take to stop by itself after the second signal. */
const HARD_STOP_MS = 2_000;

/** Of an engine that was killed: what it did last may be missing from the state. */
export const UNRECORDED = "What it was doing may be done without being in the state";

const killedBy = (signal: string, args: readonly string[]): string =>
    `The engine was ended by ${signal}${signal === "SIGKILL" ? ", which the system sends when memory runs out" : ""}. ` +
    (onlyLooks(args)
        ? "It was only reading, and changed nothing: run the same command."
        : `${UNRECORDED}: run the same command, which says what is pending.`);

function onlyLooks(args: readonly string[]): boolean {
    const [verb, of = ""] = args;
    return verb === "preview" || args.includes("--preview-only") || (verb === "stack" && LOOKS.includes(of));
}
const LOOKS: readonly string[] = ["export", "history"];

/** Asked by the Automation API after each operation; nobody reads the answers. */
const UNASKED: Readonly<Record<string, string>> = { output: "{}", history: "[]" };

export class EngineCommand {
    private readonly children = new Set<ChildProcess>();
    /** How often `cancel` was called. */
    private cancels = 0;
    /** Why it was the first time, as in "stopped by a signal". */
    because = "";

    constructor(
        readonly command: string,
        /** The Automation API reads it to know what the engine can do. */
        readonly version: string,
        private readonly log: (line: string) => void = () => undefined,
    ) {}

    /** True once a signal came: nothing new is started. */
    get cancelled(): boolean {
        return this.cancels > 0;
    }

    /** True once it was asked twice: the next signal waits for nothing any more. */
    get killed(): boolean {
        return this.cancels > 1;
    }

    /** The call that the Automation API makes. */
    async run(
        args: string[],
        cwd: string,
        env: Record<string, string>,
        ...listeners: Listeners
    ): Promise<CommandResult> {
        const [group, verb = ""] = args;
        const unasked = group === "stack" ? UNASKED[verb] : undefined;
        if (unasked !== undefined) {
            return { stdout: unasked, stderr: "", code: 0 };
        }
        return this.ask(args, cwd, env, ...listeners);
    }

    /** Our own questions, whatever the Automation API is answered. */
    async ask(
        args: readonly string[],
        cwd: string,
        env: Record<string, string>,
        ...listeners: Listeners
    ): Promise<CommandResult> {
        if (this.cancelled) {
            throw new CommandFailed(args, { stdout: "", stderr: "error: stopped", code: -1 });
        }
        // The preview inside `up` is what stops a policy violation before anything is created.
        const wanted = args.filter((arg) => !(args[0] === "up" && arg === "--skip-preview"));
        const result = await this.start([...wanted, "--non-interactive"], cwd, env, ...listeners);
        if (result.code !== 0) {
            throw new CommandFailed(args, result);
        }
        return result;
    }

    /**
     * The first time asks every running engine to stop after the operations under way; the second time to stop at
     * once, and kills it when it does not.
     */
    cancel(because = "by a signal"): void {
        this.because ||= because;
        this.cancels++;
        for (const child of this.children) {
            child.kill("SIGINT");
            if (this.cancels > 1) {
                setTimeout(() => child.kill("SIGKILL"), HARD_STOP_MS).unref();
            }
        }
    }

    private start(
        args: readonly string[],
        cwd: string,
        env: Record<string, string>,
        ...listeners: Listeners
    ): Promise<CommandResult> {
        const begun = Date.now();
        const [onOutput, onError] = listeners;
        return new Promise((resolve, reject) => {
            const child = spawn(this.command, args, {
                cwd,
                env: {
                    ...process.env,
                    ...env,
                    PULUMI_AUTOMATION_API: "true",
                    PATH: [path.dirname(this.command), env["PATH"] ?? process.env["PATH"]].join(path.delimiter),
                },
                stdio: ["ignore", "pipe", "pipe"],
                // A terminal's Ctrl-C goes to the whole group: the engine would get it twice, and twice means "at once".
                detached: true,
            });
            child.on("error", reject);
            if (child.pid === undefined) {
                // It has no streams either, where too many files are open.
                return;
            }
            this.children.add(child);
            let stdout = "";
            let stderr = "";
            child.stdout.setEncoding("utf8").on("data", (text: string) => {
                stdout += text;
                onOutput?.(text);
            });
            child.stderr.setEncoding("utf8").on("data", (text: string) => {
                stderr += text;
                onError?.(text);
            });
            child.on("close", (code, signal) => {
                this.children.delete(child);
                this.log(`${Date.now() - begun} ms: pulumi ${args.join(" ")} → ${code ?? signal}`);
                const killed = signal !== null && !this.cancelled;
                // One that ends in this way says nothing of it, and what it had said is how far it had come.
                resolve(
                    killed
                        ? { stdout: "", stderr: `error: ${killedBy(signal, args)}`, code: -1 }
                        : { stdout, stderr, code: code ?? -1 },
                );
            });
        });
    }
}
