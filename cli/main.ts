/** `infra`: one environment as one thing. Reads the arguments, runs the verb, gives the exit code. */
import { Command, CommanderError } from "commander";
import type { Context } from "./context";
import { ExitCode, UsageError } from "./results";
import { registerDeploying } from "./verbs/deploy";
import { registerDestroy } from "./verbs/destroy";
import { registerExport } from "./verbs/export";
import { registerGraph } from "./verbs/graph";
import { registerOutputs } from "./verbs/outputs";
import { registerSandbox } from "./verbs/sandbox";

/** In the order that the help shows. */
const REGISTER = [
    registerDeploying,
    registerDestroy,
    registerOutputs,
    registerExport,
    registerGraph,
    registerSandbox,
] as const;

const EPILOGUE = `
Layers run in the order that stacks/contracts.ts implies. A run that failed or was killed is resumed by the same command.
Exit codes: 0 ok, 1 failed, 2 wrong usage, 3 policy violation.`;

/** @returns the exit code; does not reject */
export async function main(argv: readonly string[], root: string): Promise<number> {
    const context: Context = { root, exitCode: ExitCode.ok };
    const program = new Command("infra")
        .description("Previews, deploys and removes all layers of an environment, with the policy pack always on.")
        .showHelpAfterError("(infra --help lists verbs and options)")
        .exitOverride()
        .addHelpText("after", EPILOGUE);
    REGISTER.forEach((register) => register(program, context));
    try {
        await program.parseAsync([...argv], { from: "user" });
        return context.exitCode;
    } catch (error) {
        return explain(error, argv.includes("--debug"));
    }
}

function explain(error: unknown, debug: boolean): ExitCode {
    if (error instanceof CommanderError) {
        return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
    }
    const text = error instanceof Error ? ((debug ? error.stack : undefined) ?? error.message) : String(error);
    process.stderr.write(`${text}\n`);
    return error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
}
