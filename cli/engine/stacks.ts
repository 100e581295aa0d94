/** One layer's stack: makes it when it is missing, opens it for the Automation API, reads its state. */
import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import type { Stack as StackType } from "@pulumi/pulumi/automation";
import { type LayerName, projectOf } from "../../stacks/contracts";
import { readEnvironmentFile } from "../configuration/environment-file";
import { describeBackendFailure } from "../terminal/backend-failures";
import { errorOfCommand } from "../terminal/messages";
import { isSecret, SECRET_TEXT } from "./engine-marks";
import { hasPassphrase } from "./passphrase";
import { CommandFailed } from "./pulumi-command";
import type { Session } from "./session";

/** One resource in a deployment, as far as we read it. */
export interface StateResource {
    readonly urn: string;
    readonly type: string;
    readonly id?: string;
    readonly custom?: boolean;
    /** Read and not made: an upstream's outputs, a look-up. */
    readonly external?: boolean;
    readonly protect?: boolean;
    readonly retainOnDelete?: boolean;
    /** Replaced already, and still to be deleted. */
    readonly delete?: boolean;
    /** Deleted already, by a replacement that has not made the new one yet. */
    readonly pendingReplacement?: boolean;
    /** URN of the resource with which it goes by itself. */
    readonly deletedWith?: string;
    /** Why its last change failed. */
    readonly initErrors?: readonly string[];
    /** Paths of inputs that may differ from the program. */
    readonly ignoreChanges?: readonly string[];
    readonly inputs?: Readonly<Record<string, unknown>>;
    readonly outputs?: Readonly<Record<string, unknown>>;
}

/** What `pulumi stack export` gives. */
export interface Deployment {
    readonly version: number;
    readonly deployment: {
        readonly resources?: readonly StateResource[];
        readonly pending_operations?: readonly { readonly type: string; readonly resource: StateResource }[];
    };
}

/** One entry of `pulumi stack history --json`, as far as we read it. */
export interface Update {
    readonly kind: string;
    readonly startTime: string;
    readonly result: string;
    readonly version?: number;
    /** `git.head`, `git.dirty`, `exec.kind`, … */
    readonly environment?: Readonly<Record<string, string>>;
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/**
 * Opens a layer's stack with its program inside our process. Starts no process.
 *
 * @param stuckMs how long the program may wait for what the engine does not work on
 */
export async function openStack(session: Session, layer: LayerName, stuckMs?: number): Promise<StackType> {
    const { LocalWorkspace, Stack } = await import("@pulumi/pulumi/automation");
    const { wholeProgram } = await import("./whole-program");
    const { guardLanguageServer } = await import("./language-server");
    const { makeLean } = await import("./lean-sdk");
    guardLanguageServer();
    makeLean(session.debug);
    const workspace = await LocalWorkspace.create({
        workDir: session.directoryOf(layer),
        program: () => wholeProgram(programOf(session.root, layer), stuckMs),
        envVars: session.env,
        // The API's type is a class that only makes itself; it calls `run` and reads `version`.
        pulumiCommand: session.engine as unknown as import("@pulumi/pulumi/automation").PulumiCommand,
    });
    // Every command names its stack; selecting one would start a process and write a file.
    workspace.selectStack = () => Promise.resolve();
    return Stack.select(session.environment, workspace);
}

/** Loaded when it runs: a layer that is not selected costs nothing. */
function programOf(root: string, layer: LayerName): () => Promise<Record<string, unknown>> {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return require(path.join(root, "stacks", layer, "index.ts")) as () => Promise<Record<string, unknown>>;
}

/** Whether an error of the engine says that the stack does not exist. */
export function isMissingStack(error: unknown): boolean {
    return error instanceof CommandFailed && /no stack named .* found/.test(error.message);
}

/**
 * Makes a layer's stack. In the sandbox by the file that `pulumi stack init` starts with: 0.3 s a layer less.
 * Elsewhere by the command itself, with the backend that the person chose and the secrets provider of the environment's
 * file: without being told it takes a passphrase.
 */
export async function createStack(session: Session, layer: LayerName): Promise<void> {
    const file = stateFileOf(session, layer);
    if (session.sandbox && file !== undefined) {
        fs.mkdirSync(path.dirname(file), { recursive: true });
        const stack = `organization/${projectOf(layer)}/${session.environment}`;
        fs.writeFileSync(file, JSON.stringify({ version: 3, checkpoint: { stack } }), { flag: "wx" });
        return;
    }
    const { environment, root } = session;
    const { secretsprovider } = readEnvironmentFile(root, environment);
    if (secretsprovider === undefined && !hasPassphrase()) {
        throw new Error(
            `Pulumi.${environment}.yaml names no secrets provider. Make the first stack with your key, and infra makes the others: ` +
                `pulumi stack init ${environment} --secrets-provider 'awskms://alias/<key>?region=<region>' ` +
                "(docs/operator-guide.md#state-and-secrets-provider).",
        );
    }
    const secrets = secretsprovider === undefined ? [] : ["--secrets-provider", secretsprovider];
    await session.engine.run(
        ["stack", "init", environment, "--no-select", ...secrets],
        session.directoryOf(layer),
        session.env,
    );
}

/** Whether the stack exists, where that can be told without a process; undefined where not. */
export function stackExists(session: Session, layer: LayerName): boolean | undefined {
    const file = stateFileOf(session, layer);
    return file === undefined ? undefined : fs.existsSync(file);
}

/**
 * A layer's deployment, or undefined where it is not deployed.
 *
 * @param sandboxSecrets as plain text; of another state than the sandbox's nobody is given any
 */
export async function readDeployment(
    session: Session,
    layer: LayerName,
    { sandboxSecrets = false } = {},
): Promise<Deployment | undefined> {
    if (stackExists(session, layer) === false) {
        return undefined;
    }
    const plain = sandboxSecrets && session.sandbox !== undefined ? ["--show-secrets"] : [];
    try {
        const { stdout } = await session.engine.run(
            ["stack", "export", "--stack", session.environment, ...plain],
            session.directoryOf(layer),
            session.env,
        );
        // A stack that was made and never deployed to (a first `up` that a policy stopped) has none. One of which all was
        // destroyed may still have an operation pending: something may be there that nobody wrote down.
        const found = JSON.parse(stdout) as Omit<Deployment, "deployment"> & Nullable<Pick<Deployment, "deployment">>;
        const { resources = [], pending_operations: pending = [] } = found.deployment ?? {};
        return resources.length + pending.length > 0 ? (found as Deployment) : undefined;
    } catch (error) {
        if (isMissingStack(error)) {
            return undefined;
        }
        throw ofState(session, layer, error);
    }
}

/** The engine names no stack: of eight layers nobody would know which. */
function ofState({ engine }: Session, layer: LayerName, error: unknown): unknown {
    if (engine.cancelled) {
        const stopped = `stopped ${engine.because}`;
        return new Error(stopped, { cause: error });
    }
    if (!(error instanceof CommandFailed) || error.isOfBackend) {
        return error;
    }
    const said = errorOfCommand(error.message);
    const text = describeBackendFailure(said) ?? `The state of ${projectOf(layer)} cannot be read: ${said}`;
    return new Error(text, { cause: error });
}

/** Whether a layer ever published anything. In the sandbox its state is a file: no process is started. */
export async function hasPublished(session: Session, layer: LayerName): Promise<boolean> {
    const file = stateFileOf(session, layer);
    const deployment = (file === undefined ? undefined : deploymentIn(file)) ?? (await readDeployment(session, layer));
    return deployment !== undefined && Object.keys(outputsOf(deployment)).length > 0;
}

/** What a state of the sandbox's file backend holds; undefined where it is not there or cannot be read: the engine says why. */
function deploymentIn(file: string): Deployment | undefined {
    try {
        const { version, checkpoint } = JSON.parse(fs.readFileSync(file, "utf8")) as {
            version: number;
            checkpoint: { latest?: Deployment["deployment"] };
        };
        return { version, deployment: checkpoint.latest ?? {} };
    } catch {
        return undefined;
    }
}

/** The last things that were done to a layer's stack, the newest first; none where nothing ever was. */
export async function lastUpdates(session: Session, layer: LayerName, most: number): Promise<readonly Update[]> {
    if (stackExists(session, layer) === false) {
        return [];
    }
    const page = ["--page-size", String(most)];
    const args = ["stack", "history", "--json", "--full-dates", ...page, "--stack", session.environment];
    try {
        const { stdout } = await session.engine.ask(args, session.directoryOf(layer), session.env);
        return JSON.parse(stdout) as Update[];
    } catch (error) {
        if (isMissingStack(error)) {
            return [];
        }
        throw ofState(session, layer, error);
    }
}

/** Where the sandbox's file backend keeps a stack. Real backends are asked, not looked into. */
export function stateFileOf(session: Session, layer: LayerName): string | undefined {
    const url = session.sandbox?.env["PULUMI_BACKEND_URL"];
    return url === undefined
        ? undefined
        : path.join(fileURLToPath(url), ".pulumi", "stacks", projectOf(layer), `${session.environment}.json`);
}

/** What a deployed layer published; secret values stay hidden. */
export function outputsOf({ deployment }: Deployment): Readonly<Record<string, unknown>> {
    const stack = deployment.resources?.find(({ type }) => type === "pulumi:pulumi:Stack");
    return Object.fromEntries(
        Object.entries(stack?.outputs ?? {}).map(([name, value]) => [name, isSecret(value) ? SECRET_TEXT : value]),
    );
}
