/** What differs between the inputs of two runs, and what of it needs a new object. */
import type { Difference, PropertyChange } from "../server/emulator";
import { equal, isObject, type Properties, type Value } from "../server/values";
import type { TypeRow } from "./model";
import { DEFAULTS, defaultsOf } from "./naming";

export interface Replacement {
    /** Inputs, or paths inside of them (`usernameConfiguration.caseSensitive`), that need a new object. */
    readonly immutable: ReadonlySet<string>;
    /** Where every change needs a new object: the inputs that do not. */
    readonly revised?: ReadonlySet<string>;
    readonly deleteFirst: boolean;
    /** The property whose name, where the program chose it, lets the old object go first. */
    readonly chosenName: string | undefined;
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
        const all = rules.revised?.has(key) === false;
        const found: [string, PropertyChange["kind"]][] = [];
        describe(olds[key], news[key], key, found);
        for (const [path, kind] of found) {
            details.set(path, { kind, replace: all || isImmutable(path, rules.immutable) });
        }
        if (found.some(([path]) => details.get(path)?.replace)) {
            replaces.push(key);
        }
    }
    return { changed, replaces, details, deleteBeforeReplace: replaces.length > 0 && comesFirst(news, rules) };
}

/** Whether what differs is immutable, inside of what is, or holds what is. */
function isImmutable(path: string, immutable: ReadonlySet<string>): boolean {
    const plain = path.replace(/\[\d+\]/g, "");
    return [...immutable].some(
        (one) => plain === one || /^[.[]/.test(after(one, plain)) || after(plain, one).startsWith("."),
    );
}

/** What follows the beginning; nothing where the path begins otherwise. */
function after(beginning: string, path: string): string {
    return path.startsWith(beginning) ? path.slice(beginning.length) : "";
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

/** A name that the program chose might be taken twice: the bridge asks no more, a name that changes counts too. */
function comesFirst(news: Properties, rules: Replacement): boolean {
    const name = rules.chosenName;
    const chosen = name !== undefined && news[name] !== undefined && !defaultsOf(news).includes(name);
    return rules.deleteFirst || chosen;
}

function describe(
    from: Value | undefined,
    to: Value | undefined,
    path: string,
    found: [string, PropertyChange["kind"]][],
): void {
    if (isObject(from) && isObject(to)) {
        for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
            if (!equal(from[key], to[key])) {
                describe(from[key], to[key], `${path}${pathKey(key)}`, found);
            }
        }
    } else if (Array.isArray(from) && Array.isArray(to)) {
        for (let i = 0; i < Math.max(from.length, to.length); i++) {
            if (!equal(from[i], to[i])) {
                describe(from[i], to[i], `${path}[${i}]`, found);
            }
        }
    } else {
        const kind = (from ?? null) === null ? "add" : (to ?? null) === null ? "delete" : "update";
        found.push([path, kind]);
    }
}

function pathKey(key: string): string {
    return /^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
