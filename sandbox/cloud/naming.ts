/** Names that the provider makes up when the program gives none: logical name, a dash, seven hexadecimal digits. */
import { createHash } from "node:crypto";
import type { Properties } from "../server/values";
import type { AutoName } from "./model";

/** `__defaults` lists the inputs that the provider filled in: these may be made up anew at a replacement. */
export const DEFAULTS = "__defaults";
const RANDOM = 7;

export function autoName(
    rule: AutoName,
    logicalName: string,
    urn: string,
    seed: Uint8Array,
    inputs: Properties,
): string {
    const separator = rule.separator ?? "-";
    const random = createHash("sha256").update(urn).update(seed).digest("hex").slice(0, RANDOM);
    const suffix =
        rule.suffixWhen !== undefined && inputs[rule.suffixWhen.input] === true ? rule.suffixWhen.suffix : "";
    const base = logicalName.slice(0, rule.maxLength - RANDOM - separator.length);
    const name = `${rule.prefix ?? ""}${base}${separator}${random}${suffix}`;
    return rule.lowerCase === true ? name.toLowerCase() : name;
}

/** The inputs that the provider filled in, as the checked inputs list them. */
export function defaultsOf(inputs: Properties): readonly string[] {
    const listed = inputs[DEFAULTS];
    return Array.isArray(listed) ? (listed as string[]) : [];
}
