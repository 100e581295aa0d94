/**
 * Property values as Pulumi's wire format carries them: plain JSON plus two kinds of marks, "unknown" (a value that
 * only an update will know) and "secret" (a wrapper around the value).
 */

export type Value = null | boolean | number | string | Value[] | Properties;
export interface Properties {
    [key: string]: Value | undefined;
}

/** What stands for a value that a preview cannot know: one text for each kind of value. */
const UNKNOWNS: ReadonlySet<string> = new Set([
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);
/** The unknown text; the engine takes it for an unknown of any type. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const RESOURCE_REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";

/** Stands for a secret wherever the sandbox writes values down: no secret reaches the journal. */
export const REDACTED = "[secret]";

/** What is written down of a secret: nothing but how many a list in JSON holds, which programs count. */
export function redacted(value: Value): Value {
    if (typeof value !== "string" || !value.startsWith("[")) {
        return REDACTED;
    }
    try {
        return JSON.stringify((JSON.parse(value) as unknown[]).map(() => REDACTED));
    } catch {
        return REDACTED;
    }
}

export function isUnknown(value: Value | undefined): boolean {
    return typeof value === "string" && value.length === 36 && UNKNOWNS.has(value);
}

export function isObject(value: Value | undefined): value is Properties {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Marks a value as secret. */
export function secret(value: Value): Properties {
    return { [SIGNATURE]: SECRET, value };
}

function isSecret(value: Properties): boolean {
    return value[SIGNATURE] === SECRET;
}

/** Whether anything inside is unknown. */
export function hasUnknown(value: Value | undefined): boolean {
    if (typeof value === "string") {
        return isUnknown(value);
    }
    if (Array.isArray(value)) {
        return value.some(hasUnknown);
    }
    return isObject(value) && Object.values(value).some(hasUnknown);
}

/** Whether anything inside is secret. */
function hasSecret(value: Value | undefined): boolean {
    if (Array.isArray(value)) {
        return value.some(hasSecret);
    }
    return isObject(value) && (isSecret(value) || Object.values(value).some(hasSecret));
}

/** The value without its secret wrappers; `replace` puts something else in a secret's place. */
export function withoutSecrets<T extends Value | undefined>(value: T, replace?: (secret: Value) => Value): T {
    return hasSecret(value) ? (unwrap(value as Value, replace) as T) : value;
}

function unwrap(value: Value, replace: ((secret: Value) => Value) | undefined): Value {
    if (Array.isArray(value)) {
        return value.map((v) => unwrap(v, replace));
    }
    if (!isObject(value)) {
        return value;
    }
    if (isSecret(value)) {
        const inner = unwrap(value["value"] ?? null, undefined);
        return replace === undefined ? inner : replace(inner);
    }
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, unwrap(v ?? null, replace)]));
}

/** A reference that SDKs turn back into the resource it names. */
export function resourceReference(urn: string, id: string): Properties {
    return { [SIGNATURE]: RESOURCE_REFERENCE, urn, id, packageVersion: "" };
}

/** The value at a dotted path, e.g. `vpcConfig.subnetIds`; undefined where there is none. */
export function at(properties: Properties, path: string): Value | undefined {
    const direct = properties[path];
    if (direct !== undefined || !path.includes(".")) {
        return direct;
    }
    return path
        .split(".")
        .reduce<Value | undefined>(
            (v, key) => (isObject(v) ? v[key] : Array.isArray(v) ? v[Number(key)] : undefined),
            properties,
        );
}

/** The text at a dotted path, or undefined where there is none or it is not text. */
export function textAt(properties: Properties, path: string): string | undefined {
    const value = at(properties, path);
    return typeof value === "string" ? value : undefined;
}

/** A value as text: texts as they are, others as JSON. */
export function textOf(value: Value | undefined): string {
    return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

/** Deep equality of plain values; absent, null and undefined are the same. */
export function equal(a: Value | undefined, b: Value | undefined): boolean {
    if (a === b || (a ?? null) === (b ?? null)) {
        return true;
    }
    if (Array.isArray(a)) {
        return Array.isArray(b) && a.length === b.length && a.every((v, i) => equal(v, b[i]));
    }
    if (!isObject(a) || !isObject(b)) {
        return false;
    }
    for (const key in a) {
        if (!equal(a[key], b[key])) {
            return false;
        }
    }
    for (const key in b) {
        if (!(key in a) && !equal(b[key], undefined)) {
            return false;
        }
    }
    return true;
}
