/** What AWS would refuse, as far as the sandbox can know it. */
import type { Properties } from "../../server/values";
import type { CloudObject, Draft, Inventory } from "../model";
import { rowOf } from "../types";
import * as deletion from "./deletion";
import { refusalOfReferences } from "./references";
import { refusalOfDuplicate } from "./unique";

/**
 * Why AWS would refuse to make or change the object, or undefined.
 *
 * @param preview only what cannot change until the update: ids, zones, regions
 */
export function refusalOfDraft(draft: Draft, cloud: Inventory, preview: boolean): string | undefined {
    const row = rowOf(draft.type);
    const refusal = refusalOfReferences(draft, cloud, row, preview);
    if (refusal !== undefined || preview) {
        return refusal;
    }
    for (const check of row?.checks ?? []) {
        const found = check(draft, cloud);
        if (found !== undefined) {
            return found;
        }
    }
    return refusalOfDuplicate(draft, cloud, row);
}

/** Why AWS would refuse this change of an object, whatever the object would become; undefined otherwise. */
export function refusalOfChange(
    draft: Draft,
    before: Properties,
    object: CloudObject,
    cloud: Inventory,
): string | undefined {
    for (const check of rowOf(draft.type)?.changeChecks ?? []) {
        const found = check(draft, before, object, cloud);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}

/** Why AWS would refuse to delete the object, or undefined. */
export function refusalOfDeletion(object: CloudObject, cloud: Inventory): string | undefined {
    return deletion.refusalOfDeletion(object, cloud, rowOf(object.type));
}
