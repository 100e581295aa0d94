/** Engines that a killed run left behind: they notice within a moment that their program is gone, and end. */
import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 15_000;
const STEP_MS = 200;

/**
 * Waits for engines that still write the sandbox's state although the run that started them is dead.
 *
 * @param directory the sandbox's folder
 */
export async function waitForOrphans(directory: string, say: (text: string) => unknown): Promise<void> {
    const owner = Number(read(path.join(directory, "lock")).split(" ")[0]);
    // With a living owner they are nobody's orphans; opening the sandbox says who has it.
    if (isAlive(owner)) {
        return;
    }
    const until = Date.now() + PATIENCE_MS;
    let told = false;
    for (let alive = holders(directory); alive.length > 0 && Date.now() < until; alive = holders(directory)) {
        if (!told) {
            say(`Waiting for the engine of a killed run to end (process ${alive.join(", ")}).`);
            told = true;
        }
        await sleep(STEP_MS);
    }
}

/** Processes that hold a lock of the file backend and live. */
function holders(directory: string): number[] {
    const root = path.join(directory, "state", ".pulumi", "locks");
    const files = fs.existsSync(root) ? fs.readdirSync(root, { recursive: true, encoding: "utf8" }) : [];
    return files
        .filter((name) => name.endsWith(".json"))
        .flatMap((name) => /"pid":(\d+)/.exec(read(path.join(root, name)))?.[1] ?? [])
        .map(Number)
        .filter(isAlive);
}

function read(file: string): string {
    try {
        return fs.readFileSync(file, "utf8");
    } catch {
        return "";
    }
}

function isAlive(pid: number): boolean {
    try {
        return pid > 0 && process.kill(pid, 0);
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === "EPERM";
    }
}
