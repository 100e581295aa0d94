/** What a configuration key means, read from its schema. */
import { z } from "zod";
import { configSchemas } from "../../stacks/config";
import { nearest } from "../../stacks/nearest";
import { UsageError } from "../run/results";
import { indent } from "../terminal/paragraph";

export interface Explained {
    readonly key: string;
    /** What it says, with unit and requirement. */
    readonly meaning: string;
    /** "text", "whole number, 2 to 1000", "one of: per-zone, single"; several lines for an object. */
    readonly type: string;
    readonly required: boolean;
    /** Undefined where there is none. */
    readonly default?: unknown;
}

/** As far as we read JSON Schema. */
interface Schema {
    readonly type?: string;
    readonly enum?: readonly unknown[];
    readonly const?: unknown;
    readonly pattern?: string;
    readonly format?: string;
    readonly minimum?: number;
    readonly exclusiveMinimum?: number;
    readonly maximum?: number;
    readonly minLength?: number;
    readonly minItems?: number;
    readonly maxItems?: number;
    readonly items?: Schema;
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly required?: readonly string[];
    readonly additionalProperties?: Schema;
    readonly anyOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly default?: unknown;
    readonly description?: string;
}

/** Every key of every layer, e.g. `network:nat`. */
export function configKeys(): string[] {
    return Object.entries(configSchemas).flatMap(([namespace, shape]) =>
        Object.keys(shape).map((name) => `${namespace}:${name}`),
    );
}

/** Without a layer of your own that has no settings. */
export function layersWithKeys(schemas: Readonly<Record<string, z.ZodRawShape>> = configSchemas): string[] {
    return Object.keys(schemas).filter((namespace) => Object.keys(schemas[namespace]!).length > 0);
}

/**
 * One key, or all of a layer where only its name is given.
 *
 * @throws UsageError that lists the keys there are
 */
export function explain(wanted: string): Explained[] {
    const keys = configKeys().filter((key) => key === wanted || key.startsWith(`${wanted}:`));
    if (keys.length === 0) {
        const [namespace = ""] = wanted.split(":");
        const near = configKeys().filter((key) => key.startsWith(`${namespace}:`));
        const meant = nearest(wanted, configKeys());
        const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
        throw new UsageError(
            near.length > 0
                ? `No configuration key "${wanted}".${hint} Keys of ${namespace}: ${near.join(", ")}. Name one of them.`
                : `No configuration key "${wanted}".${hint} Name a key, e.g. network:nat, ` +
                      `or a layer for all of its keys: ${layersWithKeys().join(", ")}.`,
        );
    }
    return keys.map(explainKey);
}

function explainKey(key: string): Explained {
    const [namespace = "", name = ""] = key.split(":");
    const type = (configSchemas as Record<string, z.ZodRawShape>)[namespace]![name] as z.ZodType;
    const schema = z.toJSONSchema(type, { io: "input", unrepresentable: "any" }) as Schema;
    return {
        key,
        meaning: type.description ?? "",
        type: describe(schema),
        required: !type.safeParse(undefined).success,
        ...(schema.default === undefined ? {} : { default: schema.default }),
    };
}

function describe(schema: Schema): string {
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) {
        return choices.map(describe).join("\nor ");
    }
    if (schema.const !== undefined) {
        return JSON.stringify(schema.const);
    }
    if (schema.enum) {
        return `one of: ${schema.enum.join(", ")}`;
    }
    const of = DESCRIBED[schema.type ?? ""];
    return of ? of(schema) : "any value";
}

const DESCRIBED: Readonly<Record<string, (schema: Schema) => string>> = {
    boolean: () => "true or false",
    string: ({ pattern, format, minLength = 0 }) =>
        // What zod calls so is a pattern.
        (format === "starts_with" ? undefined : format) ??
        (pattern ? `text of the form ${pattern}` : minLength > 1 ? `text of at least ${minLength} letters` : "text"),
    number: ({ minimum, exclusiveMinimum, maximum }) =>
        exclusiveMinimum === undefined ? `number${range(minimum, maximum)}` : `number, more than ${exclusiveMinimum}`,
    integer: ({ minimum, maximum }) => `whole number${range(minimum, maximum)}`,
    array: ({ items = {}, minItems, maxItems }) => `list${range(minItems, maxItems)}, each: ${describe(items)}`,
    object: ({ properties, required = [], additionalProperties = {} }) =>
        properties
            ? `object\n${Object.entries(properties)
                  .map(
                      ([name, inner]) =>
                          `  ${name}${required.includes(name) ? "" : "?"}: ${indent(describe(inner), "  ").trim()}`,
                  )
                  .join("\n")}`
            : `object of names and values, each: ${describe(additionalProperties)}`,
};

/** Bounds that the schema's author chose; zod adds those of JavaScript's integers. */
function range(minimum?: number, maximum?: number): string {
    const low = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? undefined : minimum;
    const high = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? undefined : maximum;
    if (low !== undefined && high !== undefined) {
        return `, ${low} to ${high}`;
    }
    return low !== undefined ? `, at least ${low}` : high !== undefined ? `, at most ${high}` : "";
}
