/** Names that can be taken only once. */
import { at, equal } from "../../server/values";
import type { CloudObject, Draft, Inventory, TypeRow } from "../model";

export function refusalOfDuplicate(draft: Draft, cloud: Inventory, row: TypeRow | undefined): string | undefined {
    return (
        firstDuplicate(draft, cloud.ofType(draft.type), row?.unique, row, true) ??
        firstDuplicate(draft, cloud.everywhere(draft.type), row?.uniqueInTheWorld, row, false)
    );
}

function firstDuplicate(
    draft: Draft,
    others: Iterable<CloudObject>,
    sets: readonly (readonly string[])[] | undefined,
    row: TypeRow | undefined,
    sameRegion: boolean,
): string | undefined {
    const comparable = sets?.filter((keys) => keys.some((key) => at(draft.inputs, key) !== undefined));
    if (comparable === undefined || comparable.length === 0) {
        return undefined;
    }
    for (const other of others) {
        if ((other.id === draft.id && other.urn === draft.urn) || (sameRegion && other.region !== draft.region)) {
            continue;
        }
        const taken = comparable.find((keys) => keys.every((key) => same(draft, other, key)));
        if (taken !== undefined) {
            const code = row?.duplicate ?? `${draft.type.split(":")[2]}AlreadyExists`;
            const what = taken.map((key) => `${key} ${JSON.stringify(at(draft.inputs, key) ?? null)}`).join(", ");
            return `${code}: ${what} is already taken by ${other.id}.`;
        }
    }
    return undefined;
}

function same(draft: Draft, other: CloudObject, key: string): boolean {
    return equal(at(draft.inputs, key), at(other.attributes, key));
}
