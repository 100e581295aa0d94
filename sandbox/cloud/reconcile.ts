/**
 * Makes the emulated cloud agree with what the stacks' states know.
 *
 * A run that was killed leaves objects that no state knows (made, not yet recorded), objects that are not as their state
 * says (changed, not yet recorded), or misses objects that a state still has (deleted, not yet recorded). AWS would leave
 * all of it to a person. Here it is put right when the sandbox opens, so that a second run completes (R-PROG-7), also one
 * whose configuration was changed back: a departure from AWS, see sandbox/README.md.
 */
import { equal, isObject, type Properties, type Value } from "../server/values";
import { homeOf } from "./inputs";
import { keyOf } from "./journal";
import type { CloudObject } from "./model";
import type { Store } from "./store";

/** A resource as a checkpoint file has it. */
interface RecordedResource {
    readonly urn: string;
    readonly type: string;
    readonly custom?: boolean;
    readonly external?: boolean;
    /** Deleted already, by a replacement that has not made the new one yet. */
    readonly pendingReplacement?: boolean;
    /** Replaced already, by one that may have the same id: the next revision of a task definition. */
    readonly delete?: boolean;
    readonly id?: string;
    readonly outputs?: Properties;
}
interface Checkpoint {
    readonly checkpoint?: { readonly latest?: { readonly resources?: readonly RecordedResource[] } };
}

export interface Reconciliation {
    /** Objects that no state knew: `type id`. */
    readonly removed: string[];
    /** Objects that a state knew and the cloud had not, or had otherwise: `type id`. */
    readonly restored: string[];
}

/**
 * @param states of all stacks (sandbox/states.ts)
 * @param killed whether the last run was: to look at every attribute takes time
 */
export function reconcile(
    store: Store,
    states: readonly unknown[],
    packages: ReadonlySet<string>,
    killed: boolean,
): Reconciliation {
    const recorded = new Map<string, RecordedResource>();
    for (const resource of (states as readonly Checkpoint[]).flatMap((s) => s.checkpoint?.latest?.resources ?? [])) {
        if (resource.custom !== true || resource.external === true || !packages.has(resource.type.split(":")[0]!)) {
            continue;
        }
        if (resource.pendingReplacement === true) {
            store.passOver(resource.urn);
        } else if (resource.delete !== true || !recorded.has(keyOf(locate(resource)))) {
            recorded.set(keyOf(locate(resource)), resource);
        }
    }
    const removed = [...store.all()].filter((object) => !recorded.has(keyOf(object)));
    removed.forEach((object) => store.delete(object));

    const restored: string[] = [];
    for (const [key, resource] of recorded) {
        const object = store.account(resource.urn).get(key);
        if (store.lost.has(key) || (object && (!killed || isRecorded(object, resource.outputs ?? {})))) {
            continue;
        }
        const attributes = attributesOf(resource, object);
        if (object === undefined) {
            store.passOver(resource.urn);
            store.put({ ...locate(resource), generation: store.nextGeneration(resource.urn), attributes });
        } else {
            store.put({ ...object, attributes });
        }
        restored.push(`${resource.type} ${resource.id}`);
    }
    return { removed: removed.map((object) => `${object.type} ${object.id}`), restored };
}

function locate({ type, id, urn, outputs }: RecordedResource) {
    const region = type.startsWith("aws:") ? homeOf(type, outputs ?? {}, {}) : "";
    return { type, id: id ?? "", urn, region };
}

/** Whether an object is as its state says, which may have heard of what others changed. */
function isRecorded({ attributes, drift = {} }: CloudObject, outputs: Properties): boolean {
    return Object.keys({ ...outputs, ...attributes }).every(
        (name) =>
            agrees(outputs[name], attributes[name]) ||
            (drift[name] !== undefined && agrees(outputs[name], drift[name])),
    );
}

/** A secret, which the state encrypts, agrees with all. */
function agrees(recorded: Value | undefined, found: Value | undefined): boolean {
    if (Array.isArray(recorded) && Array.isArray(found)) {
        return recorded.length === found.length && recorded.every((value, i) => agrees(value, found[i]));
    }
    if (isObject(recorded)) {
        return (
            "ciphertext" in recorded ||
            (isObject(found) &&
                Object.keys({ ...recorded, ...found }).every((key) => agrees(recorded[key], found[key])))
        );
    }
    return equal(recorded, found);
}

/** As the state has them; a secret, which the state encrypts, as the object has it. */
function attributesOf({ outputs = {} }: RecordedResource, object: CloudObject | undefined): Properties {
    const entries = Object.entries(outputs).map(([name, value]) => [
        name,
        withoutCiphertext(value ?? null) ?? object?.attributes[name],
    ]);
    return Object.fromEntries(entries) as Properties;
}

/** What is encrypted is left out. */
function withoutCiphertext(value: Value): Value | undefined {
    if (Array.isArray(value)) {
        return value.map((v) => withoutCiphertext(v) ?? null);
    }
    if (!isObject(value)) {
        return value;
    }
    if ("ciphertext" in value) {
        return undefined;
    }
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withoutCiphertext(v ?? null)]));
}
