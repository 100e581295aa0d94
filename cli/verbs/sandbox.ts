/** sandbox run: any command with the sandbox open and its environment set, e.g. a raw `pulumi preview`. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { Command } from "commander";
import { type Context, withSession } from "../context";
import { sandboxNotes } from "../finish";
import { ExitCode, UsageError } from "../results";
import type { Session } from "../session";

interface Options {
    readonly sandboxDir?: string;
    readonly debug?: boolean;
}

/** What a shell gives for a command that is not there. */
const NOT_FOUND = 127;

export function registerSandbox(program: Command, context: Context): void {
    program
        .command("sandbox")
        .description("use the sandbox by hand")
        // Options after the command's own name are the command's, also without "--".
        .enablePositionalOptions()
        .command("run")
        .description("open the sandbox, run a command with its environment, pass its exit code on")
        .usage("[options] -- <command...>")
        .argument("<command...>", "for instance: pulumi preview -C .sandbox/project/network -s staging")
        .option("--sandbox-dir <dir>", "another folder for the sandbox")
        .option("--debug", "full stack traces")
        .passThroughOptions()
        .action(async (command: string[], options: Options) => {
            const common = { ...options, layer: [], sandbox: true };
            await withSession(context, "", common, async (session) => {
                const code = await runCommand(session, command);
                sandboxNotes(session.sandbox?.summary()).forEach((note) => process.stderr.write(`${note}\n`));
                return code as ExitCode;
            });
        });
}

function runCommand(session: Session, [command, ...args]: readonly string[]): Promise<number> {
    if (command === undefined) {
        throw new UsageError("No command given. For instance: infra sandbox run -- pulumi stack ls");
    }
    return new Promise((resolve) => {
        const child = spawn(command, args, {
            stdio: "inherit",
            env: { ...process.env, ...session.env },
        });
        // A terminal's Ctrl-C reaches the command by itself; what is sent to us alone is passed on.
        const pass = (): void => void child.kill("SIGTERM");
        process.on("SIGTERM", pass);
        child.on("error", (error) => {
            process.stderr.write(`${command}: ${error.message}\n`);
            resolve(NOT_FOUND);
        });
        child.on("close", (code, signal) => {
            process.off("SIGTERM", pass);
            resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
        });
    });
}
