/** sandbox run: any command with the sandbox open, e.g. a raw `pulumi preview`; sandbox promote: the database fails over. */
import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import type { Command } from "commander";
import { type Context, ENVIRONMENT, filled, withSession } from "../context";
import { type Stoppable, stopBeforeFull } from "../engine/disk";
import { sandboxNotes } from "../terminal/finish";
import { say } from "../terminal/say";
import { checkEnvironment } from "../run/layers";
import { ExitCode, UsageError } from "../run/results";
import type { Session } from "../engine/session";

interface Options {
    readonly sandboxDir?: string;
    readonly debug?: boolean;
}

/** What a shell gives for a command that is not there. */
const NOT_FOUND = 127;

export function registerSandbox(program: Command, context: Context): void {
    const sandbox = program.command("sandbox").description("use the sandbox by hand");
    sandbox
        .command("promote")
        .description("promote the database replica of a region, as the failover plan does in AWS")
        .argument(...ENVIRONMENT)
        .requiredOption("--to <region>", "the region that takes over", filled)
        .option("--sandbox-dir <dir>", "another folder for the sandbox", filled)
        .action(async (name: string, options: Options & { readonly to: string }) => {
            const environment = checkEnvironment(name, context.root);
            await withSession(context, environment, { ...options, sandbox: true }, (session) => {
                const identifier = session.sandbox!.promote(environment, options.to);
                process.stdout.write(
                    `${identifier} in ${options.to} is a primary of its own now. Next: docs/runbooks/failover.md, "tell the code".\n`,
                );
                return Promise.resolve(ExitCode.ok);
            });
        });
    sandbox
        // Options after the command's own name are the command's, also without "--".
        .enablePositionalOptions()
        .command("run")
        .description("open the sandbox, run a command in it, return its exit code")
        .usage("[options] -- <command...>")
        .argument("<command...>", "for instance: pulumi preview -C .sandbox/project/network -s staging")
        .option("--sandbox-dir <dir>", "another folder for the sandbox", filled)
        .option("--debug", "full stack traces")
        .passThroughOptions()
        .action(async (command: string[], options: Options) => {
            if (command[0] === "") {
                throw new UsageError('The command to run is "". Name a program, such as pulumi.');
            }
            let child: ChildProcess | undefined;
            await withSession(
                context,
                "",
                { ...options, sandbox: true },
                async (session) => {
                    child = start(session, command);
                    const unwatch = stopBeforeFull({ sandbox: session.sandbox, engine: interruptible(child) });
                    const code = await ended(child, command).finally(unwatch);
                    sandboxNotes(session.sandbox?.summary()).forEach(say);
                    return code as ExitCode;
                },
                // A terminal's Ctrl-C reaches the command by itself; what may come to us alone is passed on.
                (_, signal) => void (signal !== "SIGINT" && child?.kill(signal)),
            );
        });
}

function start(session: Session, [program = "", ...args]: readonly string[]): ChildProcess {
    return spawn(program, args, { stdio: "inherit", env: { ...process.env, ...session.env } });
}

/** A `pulumi` ends by itself after the operations under way when it is interrupted, and at once the second time. */
export function interruptible(child: Pick<ChildProcess, "kill">): Stoppable {
    let cancelled = false;
    return {
        get cancelled() {
            return cancelled;
        },
        cancel: () => {
            cancelled = true;
            child.kill("SIGINT");
        },
    };
}

/** @returns the command's own exit code, or what a shell makes of a signal */
function ended(child: ChildProcess, [program]: readonly string[]): Promise<number> {
    return new Promise((resolve) => {
        child.on("error", (error: NodeJS.ErrnoException) => {
            say(`${program}: ${error.code === "ENOENT" ? "there is no such command" : error.message}`);
            resolve(NOT_FOUND);
        });
        child.on("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
}
