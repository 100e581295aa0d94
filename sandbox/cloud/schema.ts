/**
 * What the pinned SDK says of a resource type: the names of its inputs and outputs.
 *
 * Read from the type's own module in node_modules (about 4 kB), once a type, so that the sandbox has no copy of a
 * schema that could differ from the SDK in use.
 */
import * as fs from "node:fs";
import * as path from "node:path";

export interface TypeSchema {
    readonly inputs: ReadonlySet<string>;
    /** Outputs that are not inputs too. */
    readonly outputs: ReadonlySet<string>;
    /** Whether the SDK has this type at all. */
    readonly known: boolean;
}

const cache = new Map<string, TypeSchema>();
const INPUT = /resourceInputs\["(\w+)"\] = \(?args/g;
const OUTPUT = /resourceInputs\["(\w+)"\] = undefined \/\*out\*\//g;

export function schemaOf(type: string): TypeSchema {
    let schema = cache.get(type);
    if (schema === undefined) {
        const source = moduleOf(type);
        schema = {
            inputs: new Set(Array.from(source.matchAll(INPUT), (m) => m[1]!)),
            outputs: new Set(Array.from(source.matchAll(OUTPUT), (m) => m[1]!)),
            known: source !== "",
        };
        cache.set(type, schema);
    }
    return schema;
}

/** Known before the object is there, whether given or not: names that the engine gives, the region, what is made of tags. */
const FORESEEN = new Set([
    "bucket",
    "clusterIdentifier",
    "identifier",
    "name",
    "region",
    "replicationGroupId",
    "tagsAll",
]);
const filledCache = new Map<string, ReadonlySet<string>>();

/**
 * The inputs that may be left out, and that the provider tells of all the same: known after the object is there. By the type's
 * declarations: what its class always has and its arguments may lack.
 */
export function filledInputs(type: string): ReadonlySet<string> {
    let filled = filledCache.get(type);
    if (filled === undefined) {
        const source = moduleOf(type, ".d.ts");
        const always = new Set(Array.from(source.matchAll(PROPERTY), (m) => m[1]!));
        const optional = Array.from((source.split(ARGUMENTS)[1] ?? "").matchAll(OPTIONAL), (m) => m[1]!);
        filled = new Set(optional.filter((name) => always.has(name) && !FORESEEN.has(name)));
        filledCache.set(type, filled);
    }
    return filled;
}

/** A property of the class without `| undefined`; one of an object's type goes over several lines. */
const PROPERTY = /^ {4}readonly (\w+): pulumi\.Output<(?:(?!.*\| undefined>;)[^{\n]*|\{[^}]*\})>;$/gm;
const ARGUMENTS = /^export interface \w+Args \{$/m;
const OPTIONAL = /^ {4}(\w+)\?: /gm;

/** `aws:ec2/vpc:Vpc` → the text of `@pulumi/aws/ec2/vpc.js`; empty where there is none. */
function moduleOf(type: string, ending = ".js"): string {
    const [packageName, module] = type.split(":");
    try {
        const folder = path.dirname(require.resolve(`@pulumi/${packageName}/package.json`));
        return fs.readFileSync(path.join(folder, `${module}${ending}`), "utf8");
    } catch {
        return "";
    }
}

/** The version of a package of the SDK, e.g. `@pulumi/aws`. */
export function versionOf(packageName: string): string {
    const text = fs.readFileSync(require.resolve(`${packageName}/package.json`), "utf8");
    return (JSON.parse(text) as { version: string }).version;
}
