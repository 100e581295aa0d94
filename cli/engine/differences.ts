/** The properties in which two states of a resource differ, as short texts that show no secret. No side effects. */
import { isSecret, isUnknown, SECRET_TEXT } from "./engine-marks";
import { type Inputs, type PlannedResource, topLevel } from "./steps";

export interface Difference {
    /** As `rules[2].action.block`. */
    readonly path: string;
    /** Undefined: it was not there. */
    readonly before?: string;
    /** Undefined: it goes. */
    readonly after?: string;
    /** It cannot be changed in place. */
    readonly replaces: boolean;
}

export const UNKNOWN_TEXT = "known after apply";
/** Hidden whatever the engine says of them: a report is mailed and kept. `Wo` ends the names of write-only arguments. */
const SECRET_NAME = /(passwords?|secretstring|secretbinary|privatekey|credentials?|authtoken|plaintext)$|[a-z]Wo$/i;
/** The engine's and the bridge's own notes. */
const NOT_SHOWN: ReadonlySet<string> = new Set(["__defaults", "__meta", "__internal"]);

/** What an update or a replacement changes; for a new or deleted resource all its inputs. */
export function differences(resource: PlannedResource): Difference[] {
    const found: Difference[] = [];
    const note = (path: string, before: unknown, after: unknown): void => {
        found.push({
            path,
            ...(before === undefined ? {} : { before: show(path, before) }),
            ...(after === undefined ? {} : { after: show(path, after) }),
            replaces: resource.replacing.includes(topLevel(path)),
        });
    };
    compare("", closed(resource, resource.before), closed(resource, resource.after), note);
    // Changed outside of Pulumi, or a default of the provider: the inputs alone do not tell.
    for (const name of resource.action === "update" || resource.action === "replace" ? resource.differing : []) {
        if (!NOT_SHOWN.has(name) && !found.some(({ path }) => topLevel(path) === name)) {
            found.push({ path: name, replaces: resource.replacing.includes(name) });
        }
    }
    return found;
}

/** Inputs whose values are known only after their upstream is made. */
export function unknowns(resource: PlannedResource): string[] {
    return Object.entries(resource.after ?? {})
        .filter(([, value]) => isUnknown(value))
        .map(([name]) => name);
}

/** A Kubernetes secret shows its keys and no value, whatever the keys are called. */
function closed({ type }: PlannedResource, inputs: Inputs = {}): Inputs {
    if (type !== "kubernetes:core/v1:Secret") {
        return inputs;
    }
    const shut = (data: unknown): unknown =>
        isContainer(data) && !isSecret(data)
            ? Object.fromEntries(Object.keys(data).map((key) => [key, SECRET_TEXT]))
            : SECRET_TEXT;
    return Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [name, /^(data|stringData)$/.test(name) ? shut(value) : value]),
    );
}

type Note = (path: string, before: unknown, after: unknown) => void;

function compare(path: string, before: unknown, after: unknown, note: Note): void {
    const [a, b] = [inside(path, before), inside(path, after)];
    if (Array.isArray(a) && Array.isArray(b)) {
        compareLists(path, a, b, note);
    } else if (isContainer(a) && isContainer(b) && !Array.isArray(a) && !Array.isArray(b)) {
        for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
            if (!NOT_SHOWN.has(key)) {
                compare(path === "" ? key : `${path}.${key}`, (a as Inputs)[key], (b as Inputs)[key], note);
            }
        }
    } else if (JSON.stringify(before) !== JSON.stringify(after)) {
        note(path, before, after);
    }
}

/** What tells the items of a list apart, where they have it: then one that comes or goes moves no other. */
const NAMES = ["name", "Sid", "containerName"] as const;

function compareLists(path: string, a: readonly unknown[], b: readonly unknown[], note: Note): void {
    if (JSON.stringify(a) === JSON.stringify(b)) {
        return;
    }
    if (isDistinct(a, scalar) && isDistinct(b, scalar)) {
        // The value is no part of the path: it may be secret.
        a.filter((item) => !b.includes(item)).forEach((item) => note(`${path}[]`, item, undefined));
        b.filter((item) => !a.includes(item)).forEach((item) => note(`${path}[]`, undefined, item));
        if (a.length === b.length && a.every((item) => b.includes(item))) {
            note(path, a, b);
        }
        return;
    }
    const label = NAMES.map(member).find((of) => isDistinct(a, of) && isDistinct(b, of));
    const keyed = (list: readonly unknown[]): Map<string, unknown> =>
        new Map(list.map((item, i) => [`${path}[${label?.(item) ?? i}]`, item]));
    const [was, will] = [keyed(a), keyed(b)];
    for (const at of new Set([...was.keys(), ...will.keys()])) {
        compare(at, was.get(at), will.get(at), note);
    }
}

type Label = (item: unknown) => string | undefined;

const scalar: Label = (item) => (isContainer(item) || isUnknown(item) ? undefined : JSON.stringify(item));

function member(name: string): Label {
    return (item) => {
        const value = isContainer(item) ? (item as Inputs)[name] : undefined;
        return typeof value === "string" && !isUnknown(value) ? value : undefined;
    };
}

function isDistinct(list: readonly unknown[], label: Label): boolean {
    const labels = list.map(label);
    return !labels.includes(undefined) && new Set(labels).size === list.length;
}

/** JSON documents (policies, dashboards) are compared by what they say; what is secret stays closed. */
function inside(path: string, value: unknown): unknown {
    if (isClosed(path, value)) {
        return SECRET_TEXT;
    }
    if (typeof value === "string" && /^\s*[[{]/.test(value)) {
        try {
            return JSON.parse(value);
        } catch {
            return value;
        }
    }
    return value;
}

function isContainer(value: unknown): value is object {
    return typeof value === "object" && value !== null;
}

function isClosed(path: string, value: unknown): boolean {
    const name =
        path
            .replace(/\[[^\]]*\]/g, "")
            .split(".")
            .at(-1) ?? "";
    return (SECRET_NAME.test(name) && typeof value === "string" && !isUnknown(value)) || isSecret(value);
}

/** One line, secrets closed at every depth. */
function show(path: string, value: unknown): string {
    const closed = close(path, value);
    return typeof closed === "string" ? closed : JSON.stringify(closed);
}

function close(path: string, value: unknown): unknown {
    if (isClosed(path, value)) {
        return SECRET_TEXT;
    }
    if (isUnknown(value)) {
        return UNKNOWN_TEXT;
    }
    if (typeof value === "string") {
        const parsed = inside(path, value);
        return isContainer(parsed) ? close(path, parsed) : value;
    }
    if (Array.isArray(value)) {
        return value.map((item) => close(path, item));
    }
    return isContainer(value)
        ? Object.fromEntries(
              Object.entries(value)
                  .filter(([key]) => !NOT_SHOWN.has(key))
                  .map(([key, item]) => [key, close(`${path}.${key}`, item)]),
          )
        : value;
}

/** Letters that both texts share and that are shown before the first one that differs. */
const CONTEXT = 12;

/** Both texts, each shortened; where they begin alike for longer than would be shown, from where they differ. */
export function shortenBoth(before: string, after: string, longest: number): readonly [string, string] {
    const [a, b] = [before, after].map((text) => text.replace(/\s+/g, " ")) as [string, string];
    let same = 0;
    while (same < Math.min(a.length, b.length) && a[same] === b[same]) {
        same++;
    }
    const start = Math.max(a.length, b.length) > longest ? same - CONTEXT : 0;
    const from = (text: string): string =>
        start > 0 ? `…${shorten(text.slice(start), longest)}` : shorten(text, longest);
    return [from(a), from(b)];
}

/** One line; its end says how much is missing. */
export function shorten(text: string, longest: number): string {
    const line = text.replace(/\s+/g, " ");
    return line.length <= longest ? line : `${line.slice(0, longest)}… (${line.length - longest} more)`;
}
