/** Templates of ids, ARNs and outputs: data in the type tables instead of code. */
import { createHash } from "node:crypto";
import { at, isUnknown, type Properties, UNKNOWN, type Value } from "../server/values";
import { ACCOUNT } from "./model";

export interface Scope {
    readonly inputs: Properties;
    readonly outputs: Properties;
    readonly region: string;
    /** What made-up parts derive from: the resource's URN and how often it was made. */
    readonly seed: string;
}

/** Made-up hexadecimal digits that stay the same for a seed and a slot. */
export function seeded(seed: string, slot: string, length: number): string {
    return createHash("sha256").update(`${seed}#${slot}`).digest("hex").slice(0, length);
}

/** What the made-up parts of an object derive from. */
export function seedOf(urn: string, generation: number): string {
    return `${urn}#${generation}`;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Made-up parts by kind. */
const MADE_UP: Record<string, (hex: string, length: number) => string> = {
    hex: (hex, length) => hex.slice(0, length),
    digits: (hex, length) =>
        BigInt(`0x${hex}`)
            .toString()
            .slice(1, length + 1),
    upper: (hex, length) => letters(hex, length),
    lower: (hex, length) => letters(hex, length).toLowerCase(),
    uuid: (hex) =>
        `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
};

function letters(hex: string, length: number): string {
    return [...Buffer.from(hex, "hex").subarray(0, length)].map((byte) => ALPHABET[byte % 32]).join("");
}

const PLACEHOLDER = /\{([\w.]+)\}/g;
const MADE_UP_PLACEHOLDER = /^(hex|digits|upper|lower|uuid)(\d*)$/;

/**
 * The text of a template; unknown when a part is unknown, undefined when a part has no value.
 * `slot` tells apart made-up parts of one object.
 */
export function render(template: string, slot: string, scope: Scope): string | undefined {
    let outcome: "known" | "unknown" | "absent" = "known";
    const text = template.replace(PLACEHOLDER, (_, name: string) => {
        const value = placeholder(name, slot, scope);
        if (value === undefined) {
            outcome = "absent";
        } else if (isUnknown(value) && outcome === "known") {
            outcome = "unknown";
        }
        return typeof value === "string" || typeof value === "number" ? String(value) : "";
    });
    return outcome === "known" ? text : outcome === "unknown" ? UNKNOWN : undefined;
}

function placeholder(name: string, slot: string, scope: Scope): Value | undefined {
    switch (name) {
        case "region":
            return scope.region;
        case "account":
            return ACCOUNT;
    }
    const madeUp = MADE_UP_PLACEHOLDER.exec(name);
    if (madeUp !== null) {
        const [, kind, length] = madeUp;
        return MADE_UP[kind!]!(seeded(scope.seed, slot, 64), Number(length));
    }
    return at(scope.inputs, name) ?? at(scope.outputs, name);
}

/** Renders every text inside a value. */
export function renderValue(value: Value, slot: string, scope: Scope): Value | undefined {
    if (typeof value === "string") {
        return value.includes("{") ? render(value, slot, scope) : value;
    }
    if (Array.isArray(value)) {
        return value.map((v, i) => renderValue(v, `${slot}[${i}]`, scope) ?? null);
    }
    if (value !== null && typeof value === "object") {
        const entries = Object.entries(value).map(([k, v]) => [k, renderValue(v ?? null, `${slot}.${k}`, scope)]);
        return Object.fromEntries(entries) as Properties;
    }
    return value;
}
