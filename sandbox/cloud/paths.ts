/** Values at paths whose `[]` stands for each element: `rules[].targetVaultName`. */
import { isObject, type Properties, type Value } from "../server/values";

/** Every text at the path; a list at its end counts element by element. */
export function textsAt(properties: Properties, path: string): string[] {
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
