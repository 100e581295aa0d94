/** Engines that a killed run left behind: they notice within a moment that their program is gone, and end. */
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { backendHolders, livingOwner } from "../../sandbox/lock";

const PATIENCE_MS = 15_000;
const STEP_MS = 200;

/**
 * Waits for engines that still write the sandbox's state although the run that started them is dead.
 *
 * @param directory the sandbox's folder
 */
export async function waitForOrphans(
    directory: string,
    say: (text: string) => unknown,
    patienceMs = PATIENCE_MS,
): Promise<void> {
    // With a living owner they are nobody's orphans; opening the sandbox says who has it.
    if (livingOwner(directory) !== undefined) {
        return;
    }
    const holders = (): number[] => backendHolders(path.join(directory, "state"));
    const until = Date.now() + patienceMs;
    let told = false;
    for (let alive = holders(); alive.length > 0 && Date.now() < until; alive = holders()) {
        if (!told) {
            say(`Waiting for the engine of a killed run to end (process ${alive.join(", ")}).`);
            told = true;
        }
        await sleep(STEP_MS);
    }
}
