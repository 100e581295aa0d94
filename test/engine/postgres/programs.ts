/** Where the programs of PostgreSQL and PgBouncer are, and how they are run: both refuse to run as root. */
import { type ChildProcess, execFileSync, spawn, type SpawnOptions } from "node:child_process";
import { chownSync, existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { scratchFolder } from "../../scratch";

const DEBIAN = "/usr/lib/postgresql";
/** The image's PgBouncer, where the machine's own is older (install-postgres.sh). */
const NEWER_PGBOUNCER = "/opt/pgbouncer-debian-13/bin";

/** Debian keeps the server's programs out of PATH; the newest version first. */
function searchPath(): string {
    const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
    const servers = versions.map((v) => join(DEBIAN, v, "bin"));
    return [NEWER_PGBOUNCER, ...servers, process.env["PATH"], "/usr/sbin"].join(":");
}

/** Why the test cannot run here, or undefined where it can; installs the packages where that is allowed. */
export function missingPrograms(): string | undefined {
    try {
        execFileSync("sh", [join(__dirname, "..", "install-postgres.sh")], { stdio: ["ignore", "ignore", "pipe"] });
        return undefined;
    } catch (error) {
        return String((error as { stderr?: Buffer }).stderr ?? error).trim();
    }
}

/** The user of the servers where we are root; else ourselves. */
function account(): { uid: number; gid: number } | undefined {
    if (process.getuid?.() !== 0) {
        return undefined;
    }
    const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
    return { uid: id("-u"), gid: id("-g") };
}

export interface Finished {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
    readonly seconds: number;
}

/** Starts a program as the servers' user, in a folder that this one may enter. Its environment is the given one alone. */
export function start(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    options: SpawnOptions = {},
): ChildProcess {
    return spawn(command, args, {
        cwd: "/",
        env: { PATH: searchPath(), LC_ALL: "C", ...env },
        ...account(),
        ...options,
    });
}

/** Runs a program to its end. */
export function run(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    input = "",
): Promise<Finished> {
    const began = Date.now();
    const child = start(command, args, env);
    const output = { stdout: "", stderr: "" };
    child.stdout?.on("data", (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output.stderr += chunk.toString()));
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
    return new Promise((resolve, reject) => {
        child.on("error", reject);
        child.on("close", (code) => resolve({ code, ...output, seconds: (Date.now() - began) / 1000 }));
    });
}

/** Like `run`, but anything else than success is an error. */
export async function must(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    input = "",
): Promise<string> {
    const { code, stdout, stderr } = await run(command, args, env, input);
    if (code !== 0) {
        throw new Error(`${command} ${args.join(" ")} ended with ${code}: ${stderr}${stdout}`);
    }
    return stdout;
}

/** A new directory that belongs to the servers' user. */
export function ownedDirectory(): string {
    const path = scratchFolder("pooler");
    const owner = account();
    if (owner) {
        chownSync(path, owner.uid, owner.gid);
    }
    return path;
}

export function freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.on("error", reject);
        server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
        });
    });
}

/** Asks again until the answer is yes. */
export async function until(what: string, ask: () => Promise<boolean>, seconds: number): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!(await ask())) {
        if (Date.now() > end) {
            throw new Error(`${what}: not within ${seconds} s`);
        }
        await new Promise((wait) => setTimeout(wait, 100));
    }
}
