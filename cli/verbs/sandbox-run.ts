/** `infra sandbox run -- COMMAND`: any command with the sandbox open, for instance a raw `pulumi preview`. */
import { spawn } from "node:child_process";
import * as path from "node:path";
import { engineEnvironment, requireEngine } from "../../sandbox/engine/engine";
import { openSandbox } from "../../sandbox/sandbox";
import { UsageError } from "../results";

/** @returns the command's own exit code */
export async function sandboxRun(
    root: string,
    directory: string | undefined,
    command: readonly string[],
): Promise<number> {
    const [program, ...args] = command;
    if (program === undefined) {
        throw new UsageError("Nothing to run. For instance: infra sandbox run -- pulumi stack ls --all");
    }
    const engine = engineEnvironment(requireEngine(), root);
    const sandbox = await openSandbox({ root, ...(directory === undefined ? {} : { directory }) });
    try {
        return await new Promise<number>((resolve, reject) => {
            const child = spawn(program, args, {
                stdio: "inherit",
                env: { ...process.env, ...engine, ...sandbox.env, INTEGERS_SANDBOX: path.resolve(sandbox.directory) },
            });
            const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
            process.on("SIGINT", pass).on("SIGTERM", pass);
            child.on("error", (error) => reject(new UsageError(`Cannot run ${program}: ${error.message}`)));
            child.on("close", (code, signal) => {
                process.off("SIGINT", pass).off("SIGTERM", pass);
                resolve(code ?? (signal === "SIGINT" ? 130 : 143));
            });
        });
    } finally {
        await sandbox.close();
    }
}
