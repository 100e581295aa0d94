/**
 * The sandbox: the real Pulumi engine against providers emulated in this process, with a file backend and copies of
 * the projects under one folder. Nothing outside of that folder is written. See README.md beside this file.
 */
import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { layerNames, type LayerName } from "../stacks/contracts";
import { AwsEmulator } from "./cloud/aws";
import { AwsxEmulator } from "./cloud/awsx";
import { promoted } from "./cloud/events";
import { KubernetesEmulator } from "./cloud/kubernetes";
import { reconcile } from "./cloud/reconcile";
import { Store } from "./cloud/store";
import { requireSpace } from "./disk";
import { type Fault, Faults, faultsFromEnvironment } from "./faults";
import { isLocked, lock, removeStaleBackendLocks } from "./lock";
import { copyOf, copyProjects } from "./project";
import { listenKms } from "./server/kms";
import { listen } from "./server/listen";
import type { Emulator } from "./server/emulator";
import { ProviderService } from "./server/provider";
import { type Properties, textAt } from "./server/values";
import { shellWord } from "./shell-word";
import { readStates } from "./states";

export type { Fault } from "./faults";

/** Of stacks that a person makes without `--secrets-provider`; the layers' have a key (server/kms.ts). */
const PASSPHRASE = "sandbox";

export interface SandboxSummary {
    /** Types without a row in sandbox/cloud/types, and how many operations each had in this session. */
    readonly generic: Readonly<Record<string, number>>;
    /** Stacks whose state was half written; taken back to the backup of before. */
    readonly mended: readonly string[];
    /** Objects (`type id`) that a killed run had made and not recorded; removed. */
    readonly removed: readonly string[];
    /** Objects (`type id`) that a killed run had deleted or changed and not recorded; restored. */
    readonly restored: readonly string[];
    /** Stacks whose lock a killed run had left; unlocked. */
    readonly unlocked: readonly string[];
}

export interface Sandbox {
    readonly directory: string;
    /** What a `pulumi` process needs in its environment. */
    readonly env: Record<string, string>;
    /** The copy of the layer's project; `pulumi -C` works there. */
    projectDirectory(layer: LayerName): string;
    summary(): SandboxSummary;
    /** Whether an object is there: a state may have what somebody deleted. */
    has(environment: string, type: string, id: string): boolean;
    /**
     * Changes an object behind Pulumi's back, as a person at the console would; the next refresh finds it.
     *
     * @param environment the stack name of the stack that made it
     * @param changes attributes that get other values; `null` deletes the object
     */
    change(environment: string, type: string, id: string, changes: Properties | null): void;
    /**
     * Promotes the cross-Region replica of a region, as the failover plan does in AWS: Pulumi hears nothing of it.
     *
     * @throws when the region has no such replica, or more than one
     * @returns the identifier of the instance that takes writes now
     */
    promote(environment: string, region: string): string;
    close(): Promise<void>;
}

export interface SandboxOptions {
    /** The repository's root. */
    readonly root: string;
    /** @default `<root>/.sandbox` */
    readonly directory?: string;
    /** Beside those of the environment variable INTEGERS_FAULTS. */
    readonly faults?: readonly Fault[];
}

/** @throws when another living process has this folder's sandbox open */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
    const root = path.resolve(options.root);
    const directory = path.resolve(options.directory ?? path.join(root, ".sandbox"));
    const state = path.join(directory, "state");
    makeFolder(state);
    requireSpace(directory);
    const left = isLocked(directory);
    const unlock = orSayWhere(directory, () => lock(directory));
    try {
        keepNoDebugLogs(homeOf(directory));
        const unlocked = removeStaleBackendLocks(state);
        copyProjects(root, directory, layerNames);
        const { states, mended } = readStates(state);
        const store = Store.open(path.join(directory, "cloud.jsonl"));
        // A state that its backup replaces is older than the cloud, too.
        const killed = left || unlocked.length > 0 || mended.length > 0;
        const { removed, restored } = reconcile(store, states, new Set(["aws", "kubernetes"]), killed);

        const faults = new Faults([
            ...(options.faults ?? []),
            ...faultsFromEnvironment(process.env["INTEGERS_FAULTS"]),
        ]);
        const aws = new AwsEmulator(store, faults);
        const emulators: Record<string, Emulator> = {
            aws,
            awsx: new AwsxEmulator(),
            kubernetes: new KubernetesEmulator(store, faults),
        };
        const servers = await Promise.all(
            Object.entries(emulators).map(async ([name, emulator]) => {
                const service = new ProviderService(emulator, () => faults.abandon());
                return { name, ...(await listen(service)) };
            }),
        );
        const kms = await listenKms();
        return {
            directory,
            env: environment(directory, state, {
                PULUMI_DEBUG_PROVIDERS: servers.map(({ name, port }) => `${name}:${port}`).join(","),
                AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${kms.port}`,
            }),
            projectDirectory: (layer) => copyOf(directory, layer),
            summary: () => ({ generic: Object.fromEntries(aws.generic), mended, removed, restored, unlocked }),
            has: (environment, type, id) => store.objectIn(environment, type, id) !== undefined,
            change: (environment, type, id, changes) => {
                const object = store.objectIn(environment, type, id);
                if (object === undefined) {
                    throw new Error(`The sandbox has no ${type} ${id} in environment ${environment}.`);
                }
                if (changes === null) {
                    store.delete(object, true);
                } else {
                    store.put({ ...object, drift: { ...object.drift, ...changes } });
                }
            },
            promote: (environment, region) => {
                const object = promoted(store.objectsOf(environment), region);
                store.put(object);
                return textAt(object.attributes, "identifier") ?? object.id;
            },
            close: () => {
                faults.abandon();
                [...servers, kms].forEach((server) => server.close());
                store.close();
                unlock();
                return Promise.resolve();
            },
        };
    } catch (error) {
        unlock();
        throw explained(error, directory);
    }
}

function orSayWhere<T>(directory: string, open: () => T): T {
    try {
        return open();
    } catch (error) {
        throw explained(error, directory);
    }
}

/** An error of the file system (a folder in the place of a file, a file that may not be read) with what to do about it. */
function explained(error: unknown, directory: string): unknown {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === undefined
        ? error
        : new Error(
              `The sandbox in ${directory} cannot be opened: ${message}. Repair or remove what that names, start afresh ` +
                  `(rm -r ${shellWord(directory)}), or use another folder: --sandbox-dir <dir>`,
          );
}

/** @throws where we may not write, with the way out */
function makeFolder(folder: string): void {
    try {
        fs.mkdirSync(folder, { recursive: true });
        fs.accessSync(folder, fs.constants.W_OK);
    } catch (error) {
        const { code = "" } = error as NodeJS.ErrnoException;
        throw new Error(
            `The sandbox cannot write to ${folder} (${code}). Keep it where you may write: --sandbox-dir <dir>`,
        );
    }
}

function homeOf(directory: string): string {
    return path.join(directory, "home");
}

/**
 * The engine writes every run's debug log, encrypted, into a folder of its home: a quarter of its processor time, and
 * there is no switch. Where that folder cannot be made it goes on without; nobody sends a sandbox's log to support.
 */
function keepNoDebugLogs(home: string): void {
    const logs = path.join(home, "logs");
    fs.mkdirSync(home, { recursive: true });
    if (fs.statSync(logs, { throwIfNoEntry: false })?.isFile() !== true) {
        fs.rmSync(logs, { recursive: true, force: true });
        fs.writeFileSync(logs, "");
    }
}

/**
 * A layer may read another's outputs while that one is deployed. The backend replaces a state at once, but beside it
 * writes a file of attributes in place, and who reads that half written gets "failed to load checkpoint: EOF": without.
 */
function backendUrl(state: string): string {
    const url = pathToFileURL(state);
    url.searchParams.set("metadata", "skip");
    return url.href;
}

/**
 * What a person set for an account and a state bucket: a profile that is not here, endpoints of FIPS, states that are
 * compressed, which we could not read; and options of every `pulumi`, such as a target that only their account has. To the
 * engine, a variable that is empty is none.
 */
const OF_A_PERSON = /^(AWS_|PULUMI_(DIY_BACKEND|SELF_MANAGED_STATE|OPTION)_)/;

function nothingOfThePerson(): Record<string, string> {
    return Object.fromEntries(Object.keys(process.env).flatMap((name) => (OF_A_PERSON.test(name) ? [[name, ""]] : [])));
}

function environment(
    directory: string,
    state: string,
    servers: Readonly<Record<string, string>>,
): Record<string, string> {
    return {
        ...nothingOfThePerson(),
        PULUMI_BACKEND_URL: backendUrl(state),
        PULUMI_CONFIG_PASSPHRASE: PASSPHRASE,
        ...servers,
        PULUMI_HOME: homeOf(directory),
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
        PULUMI_SKIP_UPDATE_CHECK: "true",
        // Whatever else asks AWS by accident meets no account: neither keys nor files nor an instance's role.
        AWS_ACCESS_KEY_ID: "sandbox",
        AWS_SECRET_ACCESS_KEY: "sandbox",
        AWS_CONFIG_FILE: path.join(directory, "no-aws-config"),
        AWS_SHARED_CREDENTIALS_FILE: path.join(directory, "no-aws-credentials"),
        AWS_EC2_METADATA_DISABLED: "true",
    };
}
