/** What AWS would refuse, as far as the sandbox can know it. */
import type { CloudObject, Draft, Inventory } from "../model";

/** Why AWS would refuse to make or change the object, or undefined. */
export function refusalOfDraft(_draft: Draft, _cloud: Inventory, _preview: boolean): string | undefined {
    return undefined;
}

/** Why AWS would refuse to delete the object, or undefined. */
export function refusalOfDeletion(_object: CloudObject, _cloud: Inventory): string | undefined {
    return undefined;
}
