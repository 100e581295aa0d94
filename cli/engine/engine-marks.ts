/** The engine's marks in the values of its events and deployments. Pure. */

/** In place of a value that it does not know yet. */
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
/** A secret is an object that says so under this key. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** Shown in place of a secret value. */
export const SECRET_TEXT = "[secret]";

export function isUnknown(value: unknown): boolean {
    return value === UNKNOWN;
}

export function isSecret(value: unknown): boolean {
    return (value as Record<string, unknown> | null | undefined)?.[SIGNATURE] === SECRET;
}
