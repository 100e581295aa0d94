/**
 * Reading a resource's properties. The SDK hands them over behind a proxy that throws `UnknownValueError` where a
 * value is not known yet; a view never hides that, it only spares rules the forms one and the same value can have.
 */
import * as sdk from "@pulumi/policy";
import { Undetermined } from "./undetermined";

/** The SDK exports the class without its type. */
interface UnknownValue extends Error {
    readonly props: readonly PropertyKey[];
}
const { UnknownValueError } = sdk as unknown as { UnknownValueError: new (...args: never) => UnknownValue };

export function isUnknownValue(error: unknown): error is UnknownValue {
    return error instanceof UnknownValueError;
}

/** What `read` gives, or the error that says what stands in the way of knowing it. */
export function attempt<T>(read: () => T): { readonly value: T } | { readonly unknown: Error } {
    try {
        return { value: read() };
    } catch (error) {
        if (isUnknownValue(error) || error instanceof Undetermined) {
            return { unknown: error };
        }
        throw error;
    }
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null;
}

const isBlank = (value: unknown): boolean => typeof value === "string" && value.trim() === "";

const SWITCHES: Readonly<Record<string, boolean>> = { true: true, false: false };

function switchOf(value: unknown): unknown {
    return typeof value === "string" ? SWITCHES[value.toLowerCase()] : value;
}

export class View {
    constructor(protected readonly value: unknown) {}

    /**
     * The value at a dotted path. A list on the way stands for its first element, as with blocks that occur once; null is what
     * is not given.
     */
    get(path: string): unknown {
        const found = path.split(".").reduce<unknown>((at, key) => {
            const holder = Array.isArray(at) && !/^\d+$/.test(key) ? (at as unknown[])[0] : at;
            return isObject(holder) ? holder[key] : undefined;
        }, this.value);
        return found ?? undefined;
    }

    /** What is given, by name: names that hold dots, which no path can express. */
    entries(): (readonly [name: string, texts: string[]])[] {
        return this.readers().map(([name, texts]) => [name, texts()] as const);
    }

    /** The same, each read when it is asked for: one that is not known leaves the others readable. */
    readers(): (readonly [name: string, texts: () => string[]])[] {
        const { value } = this;
        return isObject(value)
            ? Object.keys(value).map((name) => [name, () => new View({ held: value[name] }).texts("held")] as const)
            : [];
    }

    /** The texts given under one name, which may hold dots; what stands beside it is not read. */
    named(name: string): string[] {
        return this.readers().find(([given]) => given === name)?.[1]() ?? [];
    }

    /** The names of what is given. */
    keys(): string[] {
        return isObject(this.value) ? Object.keys(this.value) : [];
    }

    /** Present, and not a blank text, an empty list or object: what AWS would take for "nothing given". */
    has(path: string): boolean {
        const value = this.get(path);
        if (Array.isArray(value)) {
            return value.length > 0;
        }
        return isObject(value) ? Object.keys(value).length > 0 : value !== undefined && !isBlank(value);
    }

    /** A block in which nothing is given. */
    isEmpty(): boolean {
        return !isObject(this.value) || Object.keys(this.value).length === 0;
    }

    /** The provider turns the text "true" into the boolean, and some switches are texts by type; YAML writes "True". */
    isTrue(path: string): boolean {
        return switchOf(this.get(path)) === true;
    }

    isFalse(path: string): boolean {
        return switchOf(this.get(path)) === false;
    }

    /** A text; a blank one is nothing given, as the provider reads it. */
    text(path: string): string | undefined {
        const value = this.get(path);
        return (typeof value === "string" && !isBlank(value)) || typeof value === "number" ? String(value) : undefined;
    }

    /** A text whose case the provider does not mind (a database's engine, a listener's protocol), in lower case. */
    lower(path: string): string | undefined {
        return this.text(path)?.toLowerCase();
    }

    number(path: string): number | undefined {
        const value = this.get(path);
        const parsed = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
        return typeof parsed === "number" && !Number.isNaN(parsed) ? parsed : undefined;
    }

    /** The elements of a list; a single value counts as a list of one, nothing as an empty list. */
    list(path: string): unknown[] {
        return this.elements(path).map((element) => element());
    }

    /** The elements of a list, each read when it is asked for: one that is not known leaves the others readable. */
    elements(path: string): (() => unknown)[] {
        const value = this.get(path);
        if (value === undefined) {
            return [];
        }
        return Array.isArray(value)
            ? Array.from({ length: value.length }, (_, i) => () => value[i] as unknown)
            : [() => value];
    }

    texts(path: string): string[] {
        return this.list(path)
            .filter((e) => typeof e === "string" || typeof e === "number")
            .map(String);
    }

    /** The blocks at a path. One that is not known yet is a block, too: it throws when it is read, and not before. */
    views(path: string): View[] {
        return this.elements(path).flatMap((element) => {
            const block = attempt(element);
            if ("unknown" in block) {
                return [unknownView(block.unknown)];
            }
            return isObject(block.value) ? [new View(block.value)] : [];
        });
    }

    /** What was found, for a message: a violation that is sure stays one where what is told beside it is not known. */
    show(path: string): string {
        const found = attempt(() => this.get(path));
        if ("unknown" in found) {
            return `${path} is known after apply`;
        }
        if (found.value === undefined) {
            return `${path} is absent`;
        }
        const text = attempt(() => JSON.stringify(found.value));
        return "value" in text ? `${path} is ${text.value}` : `${path} holds what is known after apply`;
    }
}

/** Properties of what is not known yet: reading anything of them throws. */
export function unknownProps(error: Error): Record<string, unknown> {
    const fail = (): never => {
        throw error;
    };
    return new Proxy({}, { get: fail, ownKeys: fail });
}

/** A block of which nothing is known yet. */
export const unknownView = (error: Error): View => new View(unknownProps(error));
