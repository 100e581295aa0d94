/** Which layers a change of files concerns, and why. No file system, no git: two trees as texts. */
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { reach, tableOf, type Texts } from "./imports";

export interface Change<L extends string> {
    /** In the order in which layers run. */
    readonly layers: readonly L[];
    readonly upstreamsOf: (layer: L) => readonly L[];
    /** Paths from the root. */
    readonly changed: readonly string[];
    readonly before: Texts;
    readonly after: Texts;
    /** Only this environment's configuration counts; every environment's where undefined. */
    readonly environment?: string | undefined;
}

export interface Affected<L extends string> {
    readonly layer: L;
    /** What of its own changed; empty where only an upstream is affected. */
    readonly reasons: readonly string[];
    /** Affected layers whose outputs it reads. */
    readonly upstreams: readonly L[];
}

/** One layer's program in one of the two trees. */
interface Program {
    readonly modules: ReadonlySet<string>;
    /** Configuration namespaces that it reads; undefined: any. */
    readonly namespaces: ReadonlySet<string> | undefined;
}

const CONTRACTS = "stacks/contracts.ts";
const CONFIG = "stacks/config.ts";
const schemaOf = (namespace: string): string => `stacks/schemas/${namespace}.ts`;

/** What every layer runs with. */
const COMMON = /^(package\.json|package-lock\.json|tsconfig\.json|policies\/.*(?<!\.md))$/;

export function affectedLayers<L extends string>(change: Change<L>): Affected<L>[] {
    const reasons = new Map<L, Set<string>>(change.layers.map((layer) => [layer, new Set()]));
    const everywhere = [...commonReasons(change)];
    for (const layer of change.layers) {
        const own = reasons.get(layer)!;
        everywhere.forEach((reason) => own.add(reason));
        programReasons(layer, change).forEach((reason) => own.add(reason));
    }
    const found = new Map<L, Affected<L>>();
    for (const layer of change.layers) {
        const upstreams = change.upstreamsOf(layer).filter((upstream) => found.has(upstream));
        const own = [...reasons.get(layer)!];
        if (own.length > 0 || upstreams.length > 0) {
            found.set(layer, { layer, reasons: own, upstreams });
        }
    }
    return [...found.values()];
}

function* commonReasons<L extends string>({ changed, before, after }: Change<L>): Iterable<string> {
    yield* changed.filter((file) => COMMON.test(file));
    for (const [file, variable] of [
        [CONTRACTS, "contracts"],
        [CONFIG, "configSchemas"],
    ] as const) {
        if (tableOf(before.get(file) ?? "", variable).rest !== tableOf(after.get(file) ?? "", variable).rest) {
            yield file;
        }
    }
}

function programReasons<L extends string>(layer: L, change: Change<L>): string[] {
    const programs = [programOf(layer, change.before), programOf(layer, change.after)];
    const folders = new Set(programs.flatMap(({ modules }) => [...modules].map(folderOf)));
    // The root's project is the last layer's.
    const project = (file: string): boolean => file === "Pulumi.yaml" && layer === "environment";
    const files = change.changed.filter((file) => {
        if (file === CONTRACTS || file === CONFIG) {
            return false;
        }
        return file.endsWith(".ts")
            ? programs.some(({ modules }) => modules.has(file))
            : !file.endsWith(".md") && (project(file) || folders.has(folderOf(file)));
    });
    const contract = [change.before, change.after].map((tree) => rowOf(tree, CONTRACTS, "contracts", layer));
    return [
        ...files,
        ...(contract[0] === contract[1] ? [] : [`contract of ${layer}`]),
        ...configurationReasons(programs, change),
    ];
}

/** Schemas and values of the namespaces that a layer reads. */
function configurationReasons<L extends string>(programs: readonly Program[], change: Change<L>): string[] {
    const reads = (namespace: string): boolean =>
        programs.some(({ namespaces }) => namespaces === undefined || namespaces.has(namespace));
    const namespaces = [change.before, change.after].flatMap((tree) => [
        ...tableOf(tree.get(CONFIG) ?? "", "configSchemas").rows.keys(),
    ]);
    const schemas = [...new Set(namespaces)].filter((namespace) => {
        const files = [change.before, change.after].flatMap((tree) => [...reach(schemaOf(namespace), tree)]);
        const rows = [change.before, change.after].map((tree) => rowOf(tree, CONFIG, "configSchemas", namespace));
        return reads(namespace) && (rows[0] !== rows[1] || files.some((file) => change.changed.includes(file)));
    });
    const known = new Set(namespaces);
    const keys = changedKeys(change).filter(({ namespace }) => !known.has(namespace) || reads(namespace));
    return [...schemas.map((namespace) => `schema of ${namespace}`), ...keys.map(({ text }) => text)];
}

function programOf(layer: string, tree: Texts): Program {
    // Schemas count by the namespaces that a program reads: `stacks/config.ts` imports all of them.
    const modules = reach(`stacks/${layer}/index.ts`, tree, (from) => from !== CONFIG);
    const texts = [...modules].filter((module) => module !== CONFIG).map((module) => tree.get(module) ?? "");
    const calls = texts.flatMap((text) => [...text.matchAll(/\breadConfig\(\s*(?:["'](\w+)["'])?/g)]);
    const named = calls.flatMap(([, namespace]) => namespace ?? []);
    return { modules, namespaces: named.length === calls.length ? new Set(named) : undefined };
}

/** `components/vpc/x/y.json` → `components/vpc`: files that are no modules belong to their component. */
function folderOf(file: string): string {
    return file.split("/").slice(0, 2).join("/");
}

function rowOf(tree: Texts, file: string, variable: string, row: string): string | undefined {
    return tableOf(tree.get(file) ?? "", variable).rows.get(row);
}

/** Keys of `Pulumi.<environment>.yaml` that have another value, are new or are gone. */
function changedKeys<L extends string>({ changed, before, after, environment }: Change<L>) {
    return changed.flatMap((file) => {
        const name = /^Pulumi\.([^.]+)\.yaml$/.exec(file)?.[1];
        if (name === undefined || (environment !== undefined && name !== environment)) {
            return [];
        }
        const [old, now] = [valuesOf(before.get(file)), valuesOf(after.get(file))];
        return [...new Set([...Object.keys(old), ...Object.keys(now)])]
            .filter((key) => !isDeepStrictEqual(old[key], now[key]))
            .map((key) => ({ namespace: key.split(":")[0]!, text: `${key} in ${name}` }));
    });
}

function valuesOf(text: string | undefined): Readonly<Record<string, unknown>> {
    const document = (text === undefined ? null : parse(text)) as { config?: Record<string, unknown> } | null;
    return document?.config ?? {};
}
