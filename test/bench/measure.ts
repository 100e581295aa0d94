/** Times a command as a whole: wall seconds, CPU seconds and peak memory, of the process and all below it. */
import { spawn } from "node:child_process";
import * as fs from "node:fs";

export interface Measurement {
    readonly seconds: number;
    /** User and system time of the command and its children. */
    readonly cpuSeconds: number;
    /** Largest sum of resident memory over the process tree, sampled every 50 ms. */
    readonly peakMb: number;
    readonly stdout: string;
}

export interface Command {
    readonly argv: readonly string[];
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end. Rejects with what it printed when it fails. */
export function measure(command: Command): Promise<Measurement> {
    return new Promise((resolve, reject) => {
        // bash's `time` counts the children too; its own cost is about 2 ms.
        const child = spawn("bash", ["-c", 'TIMEFORMAT="@@ %R %U %S"; time "$@"', "bench", ...command.argv], {
            cwd: command.cwd,
            env: { ...process.env, ...command.env },
            stdio: ["ignore", "pipe", "pipe"],
        });
        let stdout = "";
        let stderr = "";
        let peakKb = 0;
        child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
        child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
        const sampling = setInterval(() => (peakKb = Math.max(peakKb, residentKb(child.pid ?? 0))), 50);
        child.on("error", reject);
        child.on("close", (code) => {
            clearInterval(sampling);
            const times = /@@ (\S+) (\S+) (\S+)\s*$/.exec(stderr);
            if (code !== 0 || times === null) {
                reject(new Error(`${command.argv.join(" ")} ended with ${code}:\n${(stdout + stderr).slice(-3000)}`));
                return;
            }
            const [seconds, user, system] = times.slice(1).map(Number) as [number, number, number];
            resolve({ seconds, cpuSeconds: user + system, peakMb: peakKb / 1024, stdout });
        });
    });
}

/** Resident memory of a process and its descendants (Linux; 0 elsewhere). */
function residentKb(root: number): number {
    const parents = new Map<number, number>();
    const resident = new Map<number, number>();
    for (const entry of fs.existsSync("/proc") ? fs.readdirSync("/proc") : []) {
        if (/^\d+$/.test(entry)) {
            try {
                const status = fs.readFileSync(`/proc/${entry}/status`, "utf8");
                parents.set(Number(entry), Number(/PPid:\s+(\d+)/.exec(status)?.[1]));
                resident.set(Number(entry), Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0));
            } catch {
                // The process ended between the two reads.
            }
        }
    }
    const below = (pid: number): boolean => pid === root || (parents.has(pid) && below(parents.get(pid) ?? 0));
    return [...resident].reduce((sum, [pid, kb]) => sum + (below(pid) ? kb : 0), 0);
}

export function median(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
