/** The objects of one AWS account, indexed for checks. */
import { textAt } from "../server/values";
import { keyOf } from "./journal";
import type { CloudObject, Inventory } from "./model";
import { textsAt } from "./paths";
import { rowOf } from "./types";

export class Account implements Inventory {
    private readonly byKey = new Map<string, CloudObject>();
    private readonly byType = new Map<string, Map<string, CloudObject>>();
    /** By id, ARN and the ids of what came with it. */
    private readonly byReference = new Map<string, Set<CloudObject>>();

    constructor(private readonly neighbours: ReadonlyMap<string, Account>) {}

    all(): Iterable<CloudObject> {
        return this.byKey.values();
    }

    ofType(type: string): Iterable<CloudObject> {
        return this.byType.get(type)?.values() ?? [];
    }

    *everywhere(type: string): Iterable<CloudObject> {
        for (const account of this.neighbours.values()) {
            yield* account.ofType(type);
        }
    }

    get(key: string): CloudObject | undefined {
        return this.byKey.get(key);
    }

    find(reference: string, region: string): CloudObject | undefined {
        const found = this.byReference.get(reference);
        for (const object of found ?? []) {
            if (object.region === region || object.region === "" || region === "") {
                return object;
            }
        }
        return undefined;
    }

    resolve(type: string, reference: string, region: string): CloudObject | undefined {
        for (const object of this.byReference.get(reference) ?? []) {
            if (object.type === type && (object.region === region || object.region === "" || region === "")) {
                return object;
            }
        }
        for (const object of this.ofType(type)) {
            if (object.attributes["name"] === reference && (object.region === region || object.region === "")) {
                return object;
            }
        }
        return undefined;
    }

    /** The object under this reference in whatever region. */
    elsewhere(reference: string): CloudObject | undefined {
        return this.byReference.get(reference)?.values().next().value;
    }

    add(object: CloudObject): void {
        const key = keyOf(object);
        const before = this.byKey.get(key);
        if (before !== undefined) {
            this.remove(before);
        }
        this.byKey.set(key, object);
        let objects = this.byType.get(object.type);
        if (objects === undefined) {
            this.byType.set(object.type, (objects = new Map<string, CloudObject>()));
        }
        objects.set(key, object);
        for (const reference of referencesTo(object)) {
            const found = this.byReference.get(reference);
            if (found === undefined) {
                this.byReference.set(reference, new Set([object]));
            } else {
                found.add(object);
            }
        }
    }

    remove(object: CloudObject): void {
        const key = keyOf(object);
        this.byKey.delete(key);
        this.byType.get(object.type)?.delete(key);
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
        textsAt(object.attributes, path).forEach((text) => references.add(text));
    }
    return references;
}
