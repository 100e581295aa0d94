/** What exists in the emulated cloud, indexed for checks, and written to the journal as it changes. */
import { withoutSecrets, isObject, type Properties, REDACTED, textAt, type Value } from "../server/values";
import { Journal, keyOf } from "./journal";
import type { CloudObject, Inventory } from "./model";
import { rowOf } from "./types";

export class Store implements Inventory {
    private readonly byType = new Map<string, Map<string, CloudObject>>();
    /** By id, ARN and the ids of what came with it. */
    private readonly byReference = new Map<string, Set<CloudObject>>();
    private readonly generations = new Map<string, number>();

    /** Keys of objects that somebody deleted outside of Pulumi. */
    readonly lost: Set<string>;

    private constructor(
        private readonly journal: Journal,
        objects: readonly CloudObject[],
        lost: Set<string>,
    ) {
        this.lost = lost;
        objects.forEach((object) => this.index(object));
    }

    static open(file: string): Store {
        const { journal, objects, lost } = Journal.open(file);
        return new Store(journal, objects, lost);
    }

    *all(): Iterable<CloudObject> {
        for (const objects of this.byType.values()) {
            yield* objects.values();
        }
    }

    ofType(type: string): Iterable<CloudObject> {
        return this.byType.get(type)?.values() ?? [];
    }

    get(type: string, id: string): CloudObject | undefined {
        return this.byType.get(type)?.get(id);
    }

    find(reference: string): CloudObject | undefined {
        return this.byReference.get(reference)?.values().next().value;
    }

    /** How often the resource of this URN was made before. */
    nextGeneration(urn: string): number {
        return (this.generations.get(urn) ?? 0) + 1;
    }

    put(object: CloudObject): void {
        const safe = { ...object, attributes: withoutSecrets(object.attributes, REDACTED) };
        this.journal.write({ op: "put", object: safe });
        const before = this.get(object.type, object.id);
        if (before !== undefined) {
            this.unindex(before);
        }
        this.index(safe);
    }

    /** @param outside whether somebody deletes it behind Pulumi's back */
    delete(object: CloudObject, outside = false): void {
        this.journal.write({ op: outside ? "lost" : "delete", type: object.type, id: object.id });
        this.unindex(object);
        if (outside) {
            this.lost.add(keyOf(object));
        }
    }

    close(): void {
        this.journal.close();
    }

    private index(object: CloudObject): void {
        let objects = this.byType.get(object.type);
        if (objects === undefined) {
            this.byType.set(object.type, (objects = new Map<string, CloudObject>()));
        }
        objects.set(object.id, object);
        for (const reference of referencesTo(object)) {
            const found = this.byReference.get(reference);
            if (found === undefined) {
                this.byReference.set(reference, new Set([object]));
            } else {
                found.add(object);
            }
        }
        this.generations.set(object.urn, Math.max(object.generation, this.generations.get(object.urn) ?? 0));
    }

    private unindex(object: CloudObject): void {
        this.byType.get(object.type)?.delete(object.id);
        for (const reference of referencesTo(object)) {
            const found = this.byReference.get(reference);
            found?.delete(object);
            if (found?.size === 0) {
                this.byReference.delete(reference);
            }
        }
    }
}

/** Everything by which others may name an object. */
function referencesTo(object: CloudObject): Set<string> {
    const references = new Set([object.id]);
    const arn = textAt(object.attributes, "arn");
    if (arn !== undefined) {
        references.add(arn);
    }
    for (const path of rowOf(object.type)?.brings ?? []) {
        texts(object.attributes, path).forEach((text) => references.add(text));
    }
    return references;
}

/** Every text at a path whose `[]` parts stand for each element: `volumes[].id`. */
export function texts(properties: Properties, path: string): string[] {
    let values: (Value | undefined)[] = [properties];
    for (const part of path.split(".")) {
        const each = part.endsWith("[]");
        const key = each ? part.slice(0, -2) : part;
        values = values
            .map((v) => (isObject(v) ? v[key] : undefined))
            .flatMap((v) => (each && Array.isArray(v) ? v : [v]));
    }
    return values.flatMap((v) => (Array.isArray(v) ? v : [v])).filter((v): v is string => typeof v === "string");
}
