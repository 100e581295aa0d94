/** What differs between the inputs of two runs, and what of it needs a new object. */
import type { Difference, PropertyChange } from "../server/emulator";
import { equal, isObject, type Properties, type Value } from "../server/values";
import type { TypeRow } from "./model";
import { DEFAULTS, defaultsOf } from "./naming";

export interface Replacement {
    readonly immutable: ReadonlySet<string>;
    /** Every change needs a new object. */
    readonly revised: boolean;
    readonly deleteFirst: boolean;
    /** The property that names the object, where there is one. */
    readonly nameProperty: string | undefined;
    /** Of what AWS may have raised by itself: whether the program's value changes nothing. */
    readonly stays?: (input: string) => boolean;
}

export function diff(olds: Properties, news: Properties, rules: Replacement): Difference {
    const changed: string[] = [];
    const replaces: string[] = [];
    const details = new Map<string, PropertyChange>();
    for (const key of new Set([...Object.keys(olds), ...Object.keys(news)])) {
        if (key === DEFAULTS || isWriteOnly(key) || equal(olds[key], news[key]) || rules.stays?.(key) === true) {
            continue;
        }
        changed.push(key);
        // tagsAll only follows tags and the provider's default tags.
        const replace = rules.immutable.has(key) || (rules.revised && key !== "tags" && key !== "tagsAll");
        if (replace) {
            replaces.push(key);
        }
        describe(olds[key], news[key], key, replace, details);
    }
    return { changed, replaces, details, deleteBeforeReplace: replaces.length > 0 && comesFirst(olds, news, rules) };
}

/** Write-only inputs (`passwordWo`) are sent when their version (`passwordWoVersion`) changes, and never compared. */
export function isWriteOnly(input: string): boolean {
    return /[a-z]Wo$/.test(input);
}

/** Whether a value changes nothing: AWS may have raised it to this one or higher (RDS's storage with `maxAllocatedStorage`). */
export function stays(input: string, olds: Properties, news: Properties, grows: TypeRow["grows"] = {}): boolean {
    const [limit, from, to] = [news[grows[input] ?? ""], olds[input], news[input]];
    if (typeof limit !== "number" || typeof from !== "number" || typeof to !== "number") {
        return false;
    }
    return from === to || (from > to && limit > to);
}

/** A name that the program chose cannot be taken twice, so the old object goes first (as the real provider does). */
function comesFirst(olds: Properties, news: Properties, rules: Replacement): boolean {
    const name = rules.nameProperty;
    const chosen =
        name !== undefined &&
        !rules.revised &&
        news[name] !== undefined &&
        !defaultsOf(news).includes(name) &&
        equal(olds[name], news[name]);
    return rules.deleteFirst || chosen;
}

function describe(
    from: Value | undefined,
    to: Value | undefined,
    path: string,
    replace: boolean,
    details: Map<string, PropertyChange>,
): void {
    if (isObject(from) && isObject(to)) {
        for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
            if (!equal(from[key], to[key])) {
                describe(from[key], to[key], `${path}${pathKey(key)}`, replace, details);
            }
        }
    } else if (Array.isArray(from) && Array.isArray(to)) {
        for (let i = 0; i < Math.max(from.length, to.length); i++) {
            if (!equal(from[i], to[i])) {
                describe(from[i], to[i], `${path}[${i}]`, replace, details);
            }
        }
    } else {
        const kind = (from ?? null) === null ? "add" : (to ?? null) === null ? "delete" : "update";
        details.set(path, { kind, replace });
    }
}

function pathKey(key: string): string {
    return /^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
