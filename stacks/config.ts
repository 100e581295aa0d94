/**
 * The one place that touches `pulumi.Config`: a schema for each layer, errors that say the fix.
 *
 * Keys are namespaced by layer (`network:availabilityZones`) in one file an environment, `Pulumi.<environment>.yaml`,
 * which every layer shares. Each key's type, range, default and meaning stand in `stacks/schemas/<layer>.ts`.
 */
import * as pulumi from "@pulumi/pulumi";
import { z } from "zod";
import { appSchema } from "./schemas/app";
import { dataSchema } from "./schemas/data";
import { drSchema } from "./schemas/dr";
import { edgeSchema } from "./schemas/edge";
import { environmentSchema } from "./schemas/environment";
import { foundationSchema } from "./schemas/foundation";
import { networkSchema } from "./schemas/network";
import { observabilitySchema } from "./schemas/observability";
import { nearest } from "./nearest";
import { WORDS } from "./schema-words";
import { refusal } from "../components/shared/refusal";

/** Key → form, by layer. `environment` holds what is common to all layers. */
export const configSchemas = {
    environment: environmentSchema,
    foundation: foundationSchema,
    network: networkSchema,
    data: dataSchema,
    edge: edgeSchema,
    app: appSchema,
    observability: observabilitySchema,
    dr: drSchema,
} as const satisfies Record<string, z.ZodRawShape>;

/**
 * Names of environments. 63 characters of a bucket (`integers-<environment>-config-history-<account>-ap-southeast-1`) leave 11;
 * ElastiCache takes no hyphen twice (CreateReplicationGroup), S3 no capital.
 */
const ENVIRONMENT = /^(?=.{2,11}$)[a-z](?:-?[a-z0-9])*$/;

export type ConfigNamespace = keyof typeof configSchemas;
export type ConfigOf<N extends ConfigNamespace> = z.output<z.ZodObject<(typeof configSchemas)[N]>>;

/** One thing that is wrong with the configuration. */
export interface ConfigProblem {
    readonly key: string;
    /** What was wrong, what was found, what is allowed. */
    readonly problem: string;
    /** The command that repairs it. */
    readonly fix: string;
}

/**
 * A layer's configuration, checked and typed.
 *
 * @throws RunError that lists every problem at once, each with the command that repairs it.
 */
export function readConfig<N extends ConfigNamespace>(namespace: N): ConfigOf<N> {
    const raw: Record<string, string> = {};
    for (const [key, value] of Object.entries(pulumi.runtime.allConfig())) {
        if (key.startsWith(`${namespace}:`)) {
            raw[key.slice(namespace.length + 1)] = value;
        }
    }
    const { values, problems } = parseConfig(namespace, raw, pulumi.getStack());
    if (problems.length > 0) {
        throw refusal(describeProblems(problems, pulumi.getStack()));
    }
    return values;
}

/** Every problem of an environment's configuration, each with what repairs it. */
export function describeProblems(problems: readonly ConfigProblem[], environment: string): string {
    const file = `Pulumi.${environment}.yaml`;
    const lines = problems.map((p) => `  ${p.key}: ${p.problem}\n    repair: in ${file}, or: ${p.fix}`);
    return `Configuration of "${environment}" cannot be used:\n${lines.join("\n")}`;
}

/** The pure part of `readConfig`: text values as `Pulumi.<environment>.yaml` gives them → typed values and problems. */
export function parseConfig<N extends ConfigNamespace>(
    namespace: N,
    raw: Readonly<Record<string, string>>,
    environment: string,
): { values: ConfigOf<N>; problems: ConfigProblem[] } {
    const shape: z.ZodRawShape = configSchemas[namespace];
    const problems: ConfigProblem[] = [];
    const values: Record<string, unknown> = {};

    // Once, not for every layer: each of them reads what is common.
    if (namespace === "environment" && !ENVIRONMENT.test(environment)) {
        problems.push({
            key: "environment",
            problem:
                `found the name "${environment}". It is part of names at AWS, the longest of which leave it 11 characters: allowed are 2 to ` +
                `11 lower-case letters, digits and single hyphens, a letter first, no hyphen last`,
            // Not `pulumi stack rename`: it takes the file along, in which all layers have their settings, for one of them.
            fix: `git mv Pulumi.${environment}.yaml Pulumi.NAME.yaml`,
        });
    }
    for (const name of Object.keys(raw).filter((n) => !Object.hasOwn(shape, n))) {
        const near = nearest(name, Object.keys(shape));
        problems.push({
            key: `${namespace}:${name}`,
            problem: `no such key${near ? `; did you mean ${namespace}:${near}?` : "."} Known: ${Object.keys(shape).join(", ")}`,
            fix: `pulumi config rm ${namespace}:${name} -s ${environment}`,
        });
    }
    for (const [name, type] of Object.entries(shape) as [string, z.ZodType][]) {
        const parsed = parseValue(type, raw[name]);
        if (parsed.success) {
            values[name] = parsed.data;
            continue;
        }
        const found = raw[name] === undefined ? "nothing is set" : `found ${raw[name] || '""'}`;
        problems.push({
            key: `${namespace}:${name}`,
            problem:
                `${[found, ...issuesOf(parsed.error, raw[name] !== undefined)].join("; ")}. ${type.description ?? ""}`.trim(),
            fix: `pulumi config set --path ${typeOf(parsed.error)}${placeOf(`${namespace}:${name}`, type, parsed.error)} VALUE -s ${environment}`,
        });
    }
    return { values: values as ConfigOf<N>, problems };
}

/** What is wrong with a value; of one that is not set, that it is not set is said already. A text in a list's place has no length. */
function issuesOf({ issues }: z.ZodError, isSet: boolean): string[] {
    const mistyped = issues.filter(({ code }) => code === "invalid_type").map(({ path }) => path.join("."));
    return issues
        .filter(({ path }) => isSet || path.length > 0)
        .filter(({ code, path }) => code === "invalid_type" || !mistyped.includes(path.join(".")))
        .map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message));
}

/** Within a list or an object the CLI writes 5 and true as what they look like; where text is wanted, it has to be told. */
function typeOf({ issues: [first] }: z.ZodError): string {
    return first?.code === "invalid_type" && first.expected === "string" && first.path.length > 0
        ? "--type string "
        : "";
}

/** The path to set: where the first problem is; within a list or an object that is missing as a whole, its first value. */
function placeOf(key: string, type: z.ZodType, { issues }: z.ZodError): string {
    const [first] = issues;
    const inner = first?.path ?? [];
    // A key that must not be there is nothing to set.
    const path = (first?.code === "invalid_key" ? inner.slice(0, -1) : inner).map(step).join("");
    const place = `${key}${path || WITHIN[kindOf(type)] || ""}`;
    // A shell takes brackets for a pattern.
    return place.includes("[") ? `'${place}'` : place;
}

/** One part of a path; names of one's own, such as a domain, may have dots in them, which would be taken for several parts. */
const step = (part: PropertyKey): string =>
    typeof part === "number" ? `[${part}]` : /^[\w-]+$/.test(String(part)) ? `.${String(part)}` : `["${String(part)}"]`;

/** What is set where a list or an object is wrong as a whole. */
const WITHIN: Readonly<Record<string, string>> = { array: "[0]", object: ".KEY", record: '["KEY"]', union: ".KEY" };

/** The place to set of a key such as `app:web`, or of a place within one, which stays as it is. */
export function placeToSet(key: string): string {
    const [namespace, name = ""] = key.split(":");
    const type = (configSchemas as Record<string, Readonly<Record<string, z.ZodType>>>)[namespace ?? ""]?.[name];
    return type === undefined ? key : `${key}${WITHIN[kindOf(type)] ?? ""}`;
}

/** What a schema is behind its default: "array", "object", "string", ... */
function kindOf(type: z.ZodType): string {
    const inner = (type.def as { innerType?: z.ZodType }).innerType;
    return inner ? kindOf(inner) : type.def.type;
}

/** Lists, objects, numbers and switches come as JSON text; a value that the schema wants as text stays text. */
function parseValue(type: z.ZodType, text: string | undefined): z.ZodSafeParseResult<unknown> {
    if (text === undefined) {
        return type.safeParse(undefined, WORDS);
    }
    const asText = type.safeParse(text, WORDS);
    if (asText.success) {
        return asText;
    }
    try {
        return type.safeParse(JSON.parse(text), WORDS);
    } catch {
        return asText;
    }
}
