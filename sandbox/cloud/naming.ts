/** Names that the provider makes up when the program gives none: logical name, a dash, seven hexadecimal digits. */
import { createHash } from "node:crypto";
import type { Properties } from "../server/values";
import type { AutoName } from "./model";

/** `__defaults` lists the inputs that the provider filled in: these may be made up anew at a replacement. */
export const DEFAULTS = "__defaults";
const RANDOM = 7;

/** @throws Error where the provider refuses to make one up: it shortens nothing */
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
    const base = `${rule.prefix ?? ""}${logicalName}${separator}`;
    if (base.length + RANDOM > rule.maxLength) {
        const type = urn.split("::")[2]?.split("$").at(-1);
        throw new Error(
            `could not make instance of '${type}': name '${base}' plus ${RANDOM} random chars is longer than maximum ` +
                `length ${rule.maxLength}`,
        );
    }
    const name = `${base}${random}${suffix}`;
    return rule.lowerCase === true ? name.toLowerCase() : name;
}

/** The inputs that the provider filled in, as the checked inputs list them. */
export function defaultsOf(inputs: Properties): readonly string[] {
    const listed = inputs[DEFAULTS];
    return Array.isArray(listed) ? (listed as string[]) : [];
}
