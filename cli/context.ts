/** What the verbs share: their common options, a session that is closed whatever happens, signals. */
import * as fs from "node:fs";
import * as path from "node:path";
import * as readline from "node:readline/promises";
import { type Command, InvalidArgumentError, Option } from "commander";
import { shellWord } from "../sandbox/shell-word";
import { layerNames } from "../stacks/contracts";
import { PARALLEL } from "./run/each";
import { checkEnvironment, selectLayers } from "./run/layers";
import { ExitCode, UsageError } from "./run/results";
import { openSession, type Session } from "./engine/session";

export interface Context {
    readonly root: string;
    exitCode: ExitCode;
}

/** What a verb of one environment takes. */
export interface VerbOptions {
    readonly sandbox?: boolean;
    readonly sandboxDir?: string;
    readonly json?: boolean;
    readonly debug?: boolean;
}

/** What a verb of several layers takes. */
export interface LayersOptions extends VerbOptions {
    readonly layer: readonly string[];
}

/** The argument of every verb of one environment. */
export const ENVIRONMENT = ["<environment>", "such as staging: one that has a Pulumi.<environment>.yaml"] as const;

/** A verb of several layers of one environment, in AWS or in the sandbox. */
export function layersCommand(program: Command, name: string, description: string): Command {
    return environmentCommand(program, name, description).addOption(layerOption());
}

/** A verb of one environment, in AWS or in the sandbox. */
export function environmentCommand(program: Command, name: string, description: string): Command {
    return program
        .command(name)
        .description(description)
        .argument(...ENVIRONMENT)
        .option("--sandbox", "without AWS: the real engine against an emulated cloud, kept under .sandbox/")
        .option("--sandbox-dir <dir>", "another folder for the sandbox; implies --sandbox", filled)
        .option("--json", "one JSON object on stdout, everything else on stderr")
        .option("--debug", "full stack traces, every engine command and its time");
}

export function layerOption(): Option {
    return new Option("--layer <names>", "only these layers (repeatable, or separated by commas)")
        .argParser(collect)
        .default([], "every layer");
}

export function parallelOption(): Option {
    return new Option("--parallel <n>", "layers that run at the same time").default(PARALLEL).argParser(atLeastOne);
}

export function yesOption(): Option {
    return new Option("--yes", "do not ask before changing real infrastructure");
}

/** An empty list would mean every layer: `destroy --layer "$LAYER"` with a variable that nobody set. */
function collect(value: string, before: readonly string[]): string[] {
    const names = value
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "");
    if (names.length === 0) {
        throw new InvalidArgumentError(`No layer is named. There are: ${layerNames.join(", ")}.`);
    }
    return [...before, ...names];
}

/** Of an option that takes a text: `--report "$REPORT"` with a variable that nobody set would be told of at the end. */
export function filled(value: string): string {
    if (value.trim() === "") {
        throw new InvalidArgumentError("It is empty.");
    }
    return value;
}

function atLeastOne(value: string): number {
    if (!/^[1-9]\d*$/.test(value)) {
        throw new InvalidArgumentError("It must be a whole number of at least 1.");
    }
    return Number(value);
}

/** Checks names before anything is started. */
export function checkNames(context: Context, environment: string, options: Pick<LayersOptions, "layer">) {
    return { environment: checkEnvironment(environment, context.root), layers: selectLayers(options.layer) };
}

/**
 * Makes the folder that an option names, where it is missing, one part after the other: `recursive` never ends below
 * /proc (Node 20), and a folder that cannot be made is worth a sentence before anything is started.
 *
 * @throws UsageError
 */
export function checkFolder(option: string, folder: string | undefined): void {
    if (folder === undefined) {
        return;
    }
    if (fs.existsSync(folder)) {
        if (!fs.statSync(folder).isDirectory()) {
            throw new UsageError(`${option} ${folder} is a file. Name a folder; it is created if it is missing.`);
        }
        return;
    }
    const parent = path.dirname(path.resolve(folder));
    checkFolder(option, parent);
    try {
        fs.mkdirSync(folder);
    } catch (error) {
        throw new UsageError(
            `${option} ${folder} cannot be created: ${(error as Error).message}. Name a folder in a place where you may write.`,
        );
    }
}

/** Opens a session, runs, and closes it whatever happens. `onSignal` is told of Ctrl-C and of a request to end. */
export async function withSession(
    context: Context,
    environment: string,
    options: VerbOptions,
    action: (session: Session) => Promise<ExitCode>,
    onSignal: (session: Session, signal: NodeJS.Signals) => void = stopEngine(options),
): Promise<void> {
    checkFolder("--sandbox-dir", options.sandboxDir);
    const session = await openSession({
        root: context.root,
        environment,
        sandbox: inSandbox(options),
        sandboxDirectory: options.sandboxDir,
        debug: options.debug === true,
        where: target(environment, options),
        pulumi: pulumiCommand(options),
    });
    const stop = (signal: NodeJS.Signals): void => onSignal(session, signal);
    SIGNALS.forEach((signal) => process.on(signal, stop));
    try {
        context.exitCode = await action(session);
    } finally {
        SIGNALS.forEach((signal) => process.off(signal, stop));
        await session.close();
    }
}

/** SIGHUP: the terminal was closed. Node.js undoes what `nohup` did about it. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The first signal stops the engine gracefully, the second one hard; a third one waits for nothing at all. */
function stopEngine(options: VerbOptions): (session: Session, signal: NodeJS.Signals) => void {
    return ({ engine }, signal) => {
        if (engine.killed) {
            const error = `${signal} a third time: exiting at once. Operations under way may be done without being in the state: run the same command.`;
            process.stderr.write(`\n${error}\n`);
            if (options.json === true) {
                process.stdout.write(`${JSON.stringify({ error })}\n`);
            }
            process.exit(ExitCode.failed);
        }
        process.stderr.write(
            engine.cancelled
                ? `\n${signal} again: stopping at once.\n`
                : `\n${signal}: stopping after the operations under way; repeat it to stop at once.\n`,
        );
        engine.cancel();
    };
}

interface Confirmable extends VerbOptions {
    readonly yes?: boolean;
}

/** @throws UsageError when a question will have to be asked, and nobody is there to ask */
export function checkConfirmable(question: string, options: Confirmable): void {
    if (mustAsk(options) && !(process.stdin.isTTY && process.stderr.isTTY)) {
        throw new UsageError(`${question} There is no terminal to ask on. Pass --yes, or try it with --sandbox.`);
    }
}

/** Asks before real infrastructure is changed; @throws Error where the answer is no yes */
export async function confirm(question: string, options: Confirmable): Promise<void> {
    if (!mustAsk(options)) {
        return;
    }
    const terminal = readline.createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question(`${question} [y/N] `).finally(() => terminal.close());
    if (!/^y(es)?$/i.test(answer.trim())) {
        throw new Error("Nothing was changed: the answer was not y. To be asked again, run the command again.");
    }
}

/** The sandbox needs no question. */
function mustAsk(options: Confirmable): boolean {
    return options.yes !== true && !inSandbox(options);
}

/** The environment as a person types it in the next command: "staging --sandbox". */
export function target(environment: string, options: VerbOptions): string {
    const folder = options.sandboxDir === undefined ? "" : `-dir ${shellWord(options.sandboxDir)}`;
    return inSandbox(options) ? `${environment} --sandbox${folder}` : environment;
}

/** How a person runs the engine itself on the same states. */
export function pulumiCommand(options: VerbOptions): string {
    const folder = options.sandboxDir === undefined ? "" : `--sandbox-dir ${shellWord(options.sandboxDir)} `;
    return inSandbox(options) ? `npm run infra -- sandbox run ${folder}-- pulumi` : "pulumi";
}

export function inSandbox(options: VerbOptions): boolean {
    return options.sandbox === true || options.sandboxDir !== undefined;
}
