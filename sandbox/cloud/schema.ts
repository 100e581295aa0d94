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

/** `aws:ec2/vpc:Vpc` → the text of `@pulumi/aws/ec2/vpc.js`; empty where there is none. */
function moduleOf(type: string): string {
    const [packageName, module] = type.split(":");
    try {
        const folder = path.dirname(require.resolve(`@pulumi/${packageName}/package.json`));
        return fs.readFileSync(path.join(folder, `${module}.js`), "utf8");
    } catch {
        return "";
    }
}

/** The version of a package of the SDK, e.g. `@pulumi/aws`. */
export function versionOf(packageName: string): string {
    const text = fs.readFileSync(require.resolve(`${packageName}/package.json`), "utf8");
    return (JSON.parse(text) as { version: string }).version;
}
