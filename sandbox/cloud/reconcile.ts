/**
 * Makes the emulated cloud agree with what the stacks' states know.
 *
 * A run that was killed leaves objects that no state knows (made, not yet recorded) or misses objects that a state
 * still has (deleted, not yet recorded). AWS would leave both to a person. Here both are put right when the sandbox
 * opens, so that a second run completes (R-PROG-7): a departure from AWS, see sandbox/README.md.
 */
import { isObject, type Properties, type Value } from "../server/values";
import { homeOf } from "./inputs";
import { keyOf } from "./journal";
import type { Store } from "./store";

/** A resource as a checkpoint file has it. */
interface RecordedResource {
    readonly urn: string;
    readonly type: string;
    readonly custom?: boolean;
    readonly external?: boolean;
    /** Deleted already, by a replacement that has not made the new one yet. */
    readonly pendingReplacement?: boolean;
    readonly id?: string;
    readonly outputs?: Properties;
}
interface Checkpoint {
    readonly checkpoint?: { readonly latest?: { readonly resources?: readonly RecordedResource[] } };
}

export interface Reconciliation {
    /** Objects that no state knew: `type id`. */
    readonly removed: string[];
    /** Objects that a state knew and the cloud had not: `type id`. */
    readonly restored: string[];
}

/** @param states of all stacks (sandbox/states.ts) */
export function reconcile(store: Store, states: readonly unknown[], packages: ReadonlySet<string>): Reconciliation {
    const recorded = new Map<string, RecordedResource>();
    for (const resource of (states as readonly Checkpoint[]).flatMap((s) => s.checkpoint?.latest?.resources ?? [])) {
        if (resource.custom !== true || resource.external === true || !packages.has(resource.type.split(":")[0]!)) {
            continue;
        }
        if (resource.pendingReplacement === true) {
            store.passOver(resource.urn);
        } else {
            recorded.set(keyOf(locate(resource)), resource);
        }
    }
    const removed = [...store.all()].filter((object) => !recorded.has(keyOf(object)));
    removed.forEach((object) => store.delete(object));

    const restored: string[] = [];
    for (const [key, resource] of recorded) {
        if (store.lost.has(key) || store.account(resource.urn).get(key) !== undefined) {
            continue;
        }
        const attributes = withoutCiphertext(resource.outputs ?? {}) as Properties;
        store.passOver(resource.urn);
        store.put({ ...locate(resource), generation: store.nextGeneration(resource.urn), attributes });
        restored.push(`${resource.type} ${resource.id}`);
    }
    return { removed: removed.map((object) => `${object.type} ${object.id}`), restored };
}

function locate({ type, id, urn, outputs }: RecordedResource) {
    const region = type.startsWith("aws:") ? homeOf(type, outputs ?? {}, {}) : "";
    return { type, id: id ?? "", urn, region };
}

/** A state encrypts secrets; what is encrypted is left out. */
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
