/**
 * The disk that the sandbox writes to. A full one has to be told before it is full: Pulumi's file backend tries each
 * write of a state again for half a minute, for every operation under way, and leaves the state file torn.
 */
import * as fs from "node:fs";

/** MiB to begin with: both environments' states and journals take a third of it. */
export const ENOUGH = 64;

/** MiB below which a run stops: what is under way can still be written. */
export const LEAST = 16;

/** Measures a folder's disk, in MiB that we may still write. */
export type Gauge = (folder: string) => number;

export const freeMiB: Gauge = (folder) => {
    const { bavail, bsize } = fs.statfsSync(folder);
    return (bavail * bsize) / 2 ** 20;
};

/** @throws when the disk has no room for a run */
export function requireSpace(folder: string, gauge: Gauge = freeMiB): void {
    const free = gauge(folder);
    if (free < ENOUGH) {
        throw new Error(
            `The disk of ${folder} is nearly full: ${free.toFixed(1)} MiB are free, the sandbox needs ${ENOUGH}. ` +
                "Free some space, or keep the sandbox elsewhere: --sandbox-dir <dir>",
        );
    }
}
