/** The states of the stacks, as the file backend keeps them, and the mending of those that were left half written. */
import * as fs from "node:fs";
import * as path from "node:path";

export interface States {
    /** Each state that is whole. */
    readonly states: readonly unknown[];
    /** Stacks whose state was torn, e.g. `integers-network/staging`. */
    readonly mended: readonly string[];
}

/**
 * Reads every state. A full disk, or a killed machine, leaves one torn: the backend replaces it in place. The backup that it
 * keeps beside it takes its place then, or nothing where that is not whole either; what the state misses, `reconcile` takes
 * out of the cloud.
 */
export function readStates(stateDirectory: string): States {
    mendLayout(path.join(stateDirectory, ".pulumi", "meta.yaml"));
    const root = path.join(stateDirectory, ".pulumi", "stacks");
    const names = fs.existsSync(root) ? fs.readdirSync(root, { recursive: true, encoding: "utf8" }) : [];
    const states: unknown[] = [];
    const mended: string[] = [];
    for (const name of names.filter((n) => n.endsWith(".json"))) {
        const file = path.join(root, name);
        let state = readWhole(file);
        if (state === undefined) {
            mended.push(name.replace(/\.json$/, ""));
            fs.rmSync(file);
            state = readWhole(`${file}.bak`);
            if (state !== undefined) {
                fs.copyFileSync(`${file}.bak`, file);
            }
        }
        if (state !== undefined) {
            states.push(state);
        }
    }
    return { states, mended };
}

/** The backend writes its layout's version once, and reads nothing where that is torn. */
function mendLayout(file: string): void {
    if (fs.existsSync(file) && !/^version: \d+$/m.test(fs.readFileSync(file, "utf8"))) {
        fs.writeFileSync(file, "version: 1\n");
    }
}

/** Undefined where there is no file, half of one, or something that is no state. */
function readWhole(file: string): unknown {
    try {
        const state = JSON.parse(fs.readFileSync(file, "utf8")) as { version?: unknown } | null;
        return typeof state?.version === "number" ? state : undefined;
    } catch {
        return undefined;
    }
}
