/** `infra`: one environment as one thing. Reads the arguments, runs the verb, gives the exit code. */
import { Command, CommanderError } from "commander";
import { name, version } from "../package.json";
import type { Context } from "./context";
import { environmentsOf } from "./run/layers";
import { ExitCode, UsageError } from "./run/results";
import { say } from "./terminal/say";
import { registerAffected } from "./verbs/affected";
import { registerCompletion } from "./verbs/completion";
import { registerConfig } from "./verbs/config";
import { registerDeploying } from "./verbs/deploy";
import { registerDestroy } from "./verbs/destroy";
import { registerDoctor } from "./verbs/doctor";
import { registerDrift } from "./verbs/drift";
import { registerExport } from "./verbs/export";
import { registerFailover } from "./verbs/failover";
import { registerGraph } from "./verbs/graph";
import { registerOutputs } from "./verbs/outputs";
import { registerSandbox } from "./verbs/sandbox";
import { registerStatus } from "./verbs/status";

/** In the order that the help shows. */
const REGISTER = [
    registerDeploying,
    registerDestroy,
    registerStatus,
    registerDrift,
    registerOutputs,
    registerExport,
    registerGraph,
    registerAffected,
    registerConfig,
    registerDoctor,
    registerFailover,
    registerSandbox,
    registerCompletion,
] as const;

const EPILOGUE = `
Layers run in the order that stacks/contracts.ts implies. A run that failed is
resumed by the same command; after a killed one, it says what to settle first.
Exit codes: 0 ok, 1 failed, 2 wrong usage, 3 policy violation, 4 drift.`;

/** Every verb with its arguments and options. */
export function createProgram(context: Context): Command {
    const program = new Command("infra")
        .description("Previews, deploys and removes all layers of an environment, with the policy pack always on.")
        .version(`${name} ${version}`, "-V, --version", "print the version; doctor shows those of the tools beneath")
        .showHelpAfterError("(npm run infra -- --help: every verb)")
        .exitOverride()
        .addHelpText("after", EPILOGUE);
    REGISTER.forEach((register) => register(program, context));
    nameHelp(program.commands, "");
    return program;
}

/** After a wrong option: the help of the verb that it was given to. */
function nameHelp(commands: readonly Command[], before: string): void {
    for (const command of commands) {
        const verb = `${before}${command.name()}`;
        command.showHelpAfterError(`(npm run infra -- ${verb} --help: what it takes)`);
        nameHelp(command.commands, `${verb} `);
    }
}

/** @returns the exit code; does not reject */
export async function main(argv: readonly string[], root: string): Promise<number> {
    const context: Context = { root, exitCode: ExitCode.ok };
    try {
        await createProgram(context).parseAsync([...argv], { from: "user" });
        return context.exitCode;
    } catch (error) {
        return explain(error, argv, root);
    }
}

/** What ended a verb before it had anything to print. With `--json` that is an object too: `{ "error": "…" }`. */
function explain(error: unknown, argv: readonly string[], root: string): ExitCode {
    const said = error instanceof CommanderError;
    if (said && error.exitCode === 0) {
        return ExitCode.ok;
    }
    const message = error instanceof Error ? error.message : String(error);
    if (said && error.code === "commander.missingArgument" && error.message.includes("'environment'")) {
        say(`Environments: ${environmentsOf(root).join(", ")}.`);
    }
    if (!said && argv.includes("--debug") && error instanceof Error) {
        process.stderr.write(`${error.stack ?? message}\n`);
    } else if (!said) {
        say(message);
    }
    if (argv.includes("--json")) {
        process.stdout.write(`${JSON.stringify({ error: message.replace(/^error: /, "") })}\n`);
    }
    return said || error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
}
