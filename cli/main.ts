/** The command line of `infra`: one environment as one thing. Says what it may be told; the verbs do the work. */
import * as os from "node:os";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { checkEnvironment, environmentsOf, selectLayers } from "./layers";
import type { Verb } from "./operation";
import { ExitCode, UsageError } from "./results";
import type { OperateOptions } from "./verbs/operate";

interface Flags {
    readonly layer: string[];
    readonly sandbox?: boolean;
    readonly sandboxDir?: string;
    readonly json?: boolean;
    readonly debug?: boolean;
    readonly yes?: boolean;
    readonly parallel: number;
    readonly out: string;
}

const VERBS: readonly (readonly [Verb, string])[] = [
    ["preview", "show what an up would change, policies checked; a layer that was never deployed previews too"],
    ["up", "deploy the layers in order; stops before the first change where a policy is violated"],
    ["refresh", "bring the state up to date with what AWS has"],
    ["destroy", "delete the layers in reverse order; refuses at once where something is protected"],
];

/** Layers that run side by side: more than the cores gains nothing and costs memory (performance.md). */
const DEFAULT_PARALLEL = Math.min(2, os.cpus().length);

const list = (value: string, before: string[]): string[] => [...before, ...value.split(",").map((v) => v.trim())];

function count(value: string): number {
    const number = Number(value);
    if (!Number.isInteger(number) || number < 1 || number > 16) {
        throw new InvalidArgumentError("It must be a whole number from 1 to 16.");
    }
    return number;
}

/** @returns the exit code; everything for a person goes to stderr, results for programs to stdout */
export async function main(argv: readonly string[], root: string): Promise<number> {
    let code: number = ExitCode.ok;
    const program = new Command("infra")
        .description(
            "One environment of the platform as one thing.\nExit codes: 0 ok, 1 failed, 2 wrong usage, 3 policy violation.",
        )
        .exitOverride()
        .configureOutput({ writeErr: (text) => process.stderr.write(text) })
        .showHelpAfterError("(infra --help lists what there is)");

    const environmentVerb = (name: string, description: string): Command =>
        program
            .command(name)
            .description(description)
            .argument("<environment>", `one of: ${environmentsOf(root).join(", ")}`)
            .option("-l, --layer <layers>", "only these layers, comma-separated or repeated", list, [])
            .option("--sandbox", "in the embedded sandbox, without an AWS account")
            .addOption(
                new Option("--sandbox-dir <folder>", "where the sandbox keeps its files").default(
                    undefined,
                    ".sandbox",
                ),
            )
            .option("--json", "print one JSON object on stdout")
            .option("--debug", "full stack traces, and each command of the engine with its time");

    const common = (environment: string, flags: Flags) => ({
        root,
        environment: checkEnvironment(environment, root),
        layers: selectLayers(flags.layer),
        sandbox: flags.sandbox === true || flags.sandboxDir !== undefined,
        sandboxDirectory: flags.sandboxDir,
        json: flags.json === true,
        debug: flags.debug === true,
    });

    for (const [verb, description] of VERBS) {
        environmentVerb(verb, description)
            .option("-y, --yes", "do not ask before changing AWS")
            .option("--parallel <n>", "layers that run side by side", count, DEFAULT_PARALLEL)
            .action(async (environment: string, flags: Flags) => {
                const options: OperateOptions = {
                    ...common(environment, flags),
                    yes: flags.yes === true,
                    parallel: flags.parallel,
                };
                code = await (await import("./verbs/operate")).operate(verb, options);
            });
    }
    environmentVerb("outputs", "print what each layer publishes").action(async (environment: string, flags: Flags) => {
        code = await (await import("./verbs/inspect")).outputs(common(environment, flags));
    });
    environmentVerb("export", "write each layer's deployment to a file")
        .requiredOption("-o, --out <folder>", "where <layer>.json is written")
        .action(async (environment: string, flags: Flags) => {
            code = await (
                await import("./verbs/inspect")
            ).exportStates({ ...common(environment, flags), out: flags.out });
        });
    environmentVerb("graph", "print which layer reads which, as Mermaid").action(
        async (environment: string, flags: Flags) => {
            code = (await import("./verbs/inspect")).graph(common(environment, flags).json);
        },
    );
    program
        .command("sandbox")
        .description("the embedded sandbox")
        .command("run")
        .description(
            "run a command with the sandbox open, for instance: -- pulumi preview -C .sandbox/project/network -s staging",
        )
        .option("--sandbox-dir <folder>", "where the sandbox keeps its files (default: .sandbox)")
        .argument("<command...>")
        .action(async (command: string[], flags: { sandboxDir?: string }) => {
            code = await (await import("./verbs/sandbox-run")).sandboxRun(root, flags.sandboxDir, command);
        });

    try {
        await program.parseAsync([...argv], { from: "user" });
        return code;
    } catch (error) {
        return explain(error, argv.includes("--debug"));
    }
}

function explain(error: unknown, debug: boolean): ExitCode {
    if (error instanceof CommanderError) {
        // Commander has said it; help and version end with 0.
        return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
    }
    const text = error instanceof Error ? (debug ? (error.stack ?? error.message) : error.message) : String(error);
    process.stderr.write(`${text}\n`);
    return error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
}
