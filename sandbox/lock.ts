/** Locks of the sandbox's folder: ours, and those that a killed `pulumi` left in the file backend. */
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { isAlive, startOf } from "./engine/processes";

/** Where the process that has the folder is named. */
const fileIn = (directory: string): string => path.join(directory, "lock");

/** Whether there is a lock, a dead process's too: before the folder is taken, the trace of a run that was killed. */
export const isLocked = (directory: string): boolean => fs.existsSync(fileIn(directory));

/**
 * Takes the folder for this process; a lock whose process is dead is taken over.
 *
 * @throws when another living process has it
 * @returns what gives the lock back
 */
export function lock(directory: string): () => void {
    const file = fileIn(directory);
    const own = `${process.pid} ${startOf(process.pid) ?? ""}`.trim();
    for (;;) {
        try {
            fs.writeFileSync(file, own, { flag: "wx" });
            return () => readIfThere(file) === own && fs.rmSync(file, { force: true });
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
                throw error;
            }
        }
        const found = written(file);
        const owner = ownerIn(found);
        if (owner !== undefined) {
            throw new Error(
                `The sandbox in ${directory} is in use by process ${owner}${owner === process.pid ? " (this one)" : ""}. ` +
                    `Wait for it to end, or use another folder (--sandbox-dir).`,
            );
        }
        takeAway(file, found);
    }
}

/** The living process that has the folder. */
export function livingOwner(directory: string): number | undefined {
    return ownerIn(readIfThere(fileIn(directory)));
}

/** The living process that a lock names; its number alone would not tell, for numbers are used again. */
function ownerIn(text: string): number | undefined {
    const [pid, start] = text.split(" ");
    const owner = Number(pid);
    return isAlive(owner, start) ? owner : undefined;
}

/** A lock is empty for a moment while its owner writes it, and for good where that one was killed then. */
function written(file: string): string {
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let waited = 0; fs.existsSync(file) && readIfThere(file) === "" && waited < BORN_MS; waited += LOOK_MS) {
        Atomics.wait(clock, 0, 0, LOOK_MS);
    }
    return readIfThere(file);
}

const BORN_MS = 500;
const LOOK_MS = 20;

/** Takes a dead process's lock away; what another one has put in its place meanwhile goes back. */
function takeAway(file: string, dead: string): void {
    const aside = `${file}.${process.pid}`;
    if (readIfThere(file) !== dead) {
        return;
    }
    try {
        fs.renameSync(file, aside);
        if (readIfThere(aside) !== dead) {
            fs.copyFileSync(aside, file, fs.constants.COPYFILE_EXCL);
        }
    } catch (error) {
        if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) {
            throw error;
        }
    }
    fs.rmSync(aside, { force: true });
}

/**
 * Removes locks of the file backend whose process is dead: a killed run would block every later one.
 *
 * @returns the stacks that were locked, e.g. `organization/integers-network/staging`
 */
export function removeStaleBackendLocks(stateDirectory: string): string[] {
    const stale = backendLocks(stateDirectory).filter(({ owner }) => !isAlive(owner));
    stale.forEach(({ file }) => fs.rmSync(file, { force: true }));
    return [...new Set(stale.map(({ stack }) => stack))];
}

/** Living processes of this machine that hold a lock of the file backend; of another one's, a number says nothing. */
export function backendHolders(stateDirectory: string): number[] {
    return backendLocks(stateDirectory)
        .filter(({ host = os.hostname() }) => host === os.hostname())
        .map(({ owner }) => owner)
        .filter((owner) => isAlive(owner));
}

interface BackendLock {
    readonly file: string;
    readonly stack: string;
    readonly owner: number;
    readonly host?: string;
}

function backendLocks(stateDirectory: string): BackendLock[] {
    const root = path.join(stateDirectory, ".pulumi", "locks");
    const names = fs.existsSync(root) ? fs.readdirSync(root, { recursive: true, encoding: "utf8" }) : [];
    return names
        .filter((name) => name.endsWith(".json"))
        .map((name) => {
            const file = path.join(root, name);
            return { file, stack: path.dirname(name), ...ownerOf(readIfThere(file)) };
        });
}

/** A lock that is not even whole is of a process that was killed while it wrote it. */
function ownerOf(text: string): Pick<BackendLock, "owner" | "host"> {
    try {
        const { pid, hostname } = JSON.parse(text) as { pid: number; hostname?: string };
        return { owner: pid, ...(hostname === undefined ? {} : { host: hostname }) };
    } catch {
        return { owner: 0 };
    }
}

function readIfThere(file: string): string {
    try {
        return fs.readFileSync(file, "utf8");
    } catch {
        return "";
    }
}
