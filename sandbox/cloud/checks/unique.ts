/** Names that can be taken only once. */
import { at, equal, textAt } from "../../server/values";
import type { Check, CloudObject, Draft, Inventory, TypeRow } from "../model";

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

/** IAM: "Names are not distinguished by case" (CreateRole, CreatePolicy, CreateUser, CreateGroup). */
export const nameInAnyCase: Check = ({ type, id, inputs }, cloud) => {
    const name = textAt(inputs, "name") ?? "";
    for (const other of cloud.ofType(type)) {
        const taken = textAt(other.attributes, "name") ?? "";
        if (other.id !== id && taken !== name && taken.toLowerCase() === name.toLowerCase()) {
            return `EntityAlreadyExists: ${name} is already taken by ${taken}: IAM's names are not distinguished by case.`;
        }
    }
    return undefined;
};
