/** States that a full disk, or a killed machine, left half written: the file backend replaces a state in place. */
import * as fs from "node:fs";
import * as path from "node:path";

/**
 * Puts the backup that the backend keeps beside a state in the place of a torn one, or nothing where there is none
 * that is whole. What the state misses then, `reconcile` takes out of the cloud.
 *
 * @returns the states, e.g. `integers-network/staging`
 */
export function mendTornStates(stateDirectory: string): string[] {
    const root = path.join(stateDirectory, ".pulumi", "stacks");
    if (!fs.existsSync(root)) {
        return [];
    }
    const torn = fs
        .readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".json") && !isWhole(path.join(root, name)));
    for (const name of torn) {
        const file = path.join(root, name);
        fs.rmSync(file);
        if (isWhole(`${file}.bak`)) {
            fs.copyFileSync(`${file}.bak`, file);
        }
    }
    return torn.map((name) => name.replace(/\.json$/, ""));
}

function isWhole(file: string): boolean {
    try {
        JSON.parse(fs.readFileSync(file, "utf8"));
        return true;
    } catch {
        return false;
    }
}
