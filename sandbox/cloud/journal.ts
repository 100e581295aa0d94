/**
 * The emulated cloud's memory: one JSON line for each change, written before the change is answered.
 * A process that is killed loses nothing that it had answered; a torn last line is ignored. Any other line that is no
 * entry is damage: what it said is not known, and without it the cloud would be another one.
 */
import * as fs from "node:fs";
import { partsOf } from "../server/urn";
import { shellWord } from "../shell-word";
import type { CloudObject } from "./model";

export type Entry =
    | { readonly op: "put"; readonly object: CloudObject }
    | { readonly op: "delete"; readonly key: string }
    /** Deleted by somebody outside of Pulumi: not to be restored from the state. */
    | { readonly op: "lost"; readonly key: string };

/** What tells objects apart: account, type, region and id. */
export function keyOf(object: Pick<CloudObject, "type" | "id" | "region" | "urn">): string {
    return `${accountOf(object.urn)}\n${object.type}\n${object.region}\n${object.id}`;
}

/** Each environment (stack name) is an AWS account of its own; see sandbox/README.md. */
export function accountOf(urn: string): string {
    return partsOf(urn).stack;
}

export class Journal {
    private constructor(private readonly descriptor: number) {}

    /**
     * Reads what was written, and opens it for writing in its shortest form.
     *
     * @throws where it is damaged, with the way out; the file stays as it is then
     */
    static open(file: string): { journal: Journal; objects: CloudObject[]; lost: Set<string> } {
        const objects = new Map<string, CloudObject>();
        const lost = new Set<string>();
        for (const entry of read(file)) {
            const key = entry.op === "put" ? keyOf(entry.object) : entry.key;
            objects.delete(key);
            lost.delete(key);
            if (entry.op === "put") {
                objects.set(key, entry.object);
            } else if (entry.op === "lost") {
                lost.add(key);
            }
        }
        const lines = [
            ...Array.from(objects.values(), (object) => line({ op: "put", object })),
            ...Array.from(lost, (key) => line({ op: "lost", key })),
        ];
        fs.writeFileSync(`${file}.new`, lines.join(""));
        fs.renameSync(`${file}.new`, file);
        return { journal: new Journal(fs.openSync(file, "a")), objects: [...objects.values()], lost };
    }

    /** @throws when it cannot be written; nothing of it is then, for half a line would spoil the next one */
    write(entry: Entry): void {
        const { size } = fs.fstatSync(this.descriptor);
        try {
            fs.writeFileSync(this.descriptor, line(entry));
        } catch (error) {
            fs.ftruncateSync(this.descriptor, size);
            throw error;
        }
    }

    close(): void {
        fs.closeSync(this.descriptor);
    }
}

function line(entry: Entry): string {
    return `${JSON.stringify(entry)}\n`;
}

function read(file: string): Entry[] {
    if (!fs.existsSync(file)) {
        return [];
    }
    const lines = fs.readFileSync(file, "utf8").split("\n");
    // What comes after the last end of a line: nothing, or what a killed process had written of its last one.
    const last = parse(lines.pop()!);
    return [...lines.map((text, i) => parse(text) ?? damaged(file, i + 1)), ...(last ? [last] : [])];
}

/** Undefined where it is no entry. */
function parse(text: string): Entry | undefined {
    try {
        const entry = JSON.parse(text) as Partial<Entry> | null;
        return isEntry(entry) ? entry : undefined;
    } catch {
        return undefined;
    }
}

function isEntry(entry: Partial<Entry> | null): entry is Entry {
    return entry?.op === "put"
        ? typeof entry.object?.urn === "string" && typeof entry.object.type === "string"
        : (entry?.op === "delete" || entry?.op === "lost") && typeof entry.key === "string";
}

/** Without the file `reconcile` makes the cloud anew of the states, which have all but what was done behind Pulumi's back. */
function damaged(file: string, line: number): never {
    throw new Error(
        `${file} is damaged: line ${line} is not an entry of the sandbox's cloud. Remove the file, and the cloud is rebuilt from the ` +
            `stacks' states, without what was changed by hand: rm ${shellWord(file)}`,
    );
}
