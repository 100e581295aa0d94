/** `Pulumi.<environment>.yaml` as the engine would hand it to a program, read without the engine. */
import {
    type ConfigNamespace,
    type ConfigProblem,
    configSchemas,
    describeProblems,
    parseConfig,
} from "../stacks/config";
import type { LayerName } from "../stacks/contracts";
import { readEnvironmentFile } from "./environment-file";

/** Namespaces of Pulumi itself and of providers: their own keys are not ours to know. */
const PROVIDERS = ["aws", "awsx", "kubernetes", "pulumi"];

/** One value: its text as the engine gives it, or encrypted. */
export type ConfigValue = { readonly text: string; readonly secret: false } | { readonly secret: true };

/** @throws UsageError when the file is no YAML with a `config:` of keys such as `network:nat` */
export function readConfigFile(root: string, environment: string): ReadonlyMap<string, ConfigValue> {
    const { config = {} } = readEnvironmentFile(root, environment);
    return new Map(Object.entries(config).map(([key, value]) => [key, valueOf(value)]));
}

function valueOf(value: unknown): ConfigValue {
    if (value !== null && typeof value === "object" && "secure" in value) {
        return { secret: true };
    }
    return { text: typeof value === "string" ? value : JSON.stringify(value), secret: false };
}

/** Everything that is wrong with an environment's configuration, of every layer, without running a program. */
export function problemsOf(values: ReadonlyMap<string, ConfigValue>, environment: string): ConfigProblem[] {
    const namespaces = Object.keys(configSchemas) as ConfigNamespace[];
    const known = [...namespaces, ...PROVIDERS];
    const strangers = [...values.keys()].filter((key) => !known.includes(key.split(":")[0]!));
    return [
        ...strangers.map((key) => ({
            key,
            problem: `no layer has this name. Known: ${namespaces.join(", ")}`,
            fix: `pulumi config rm ${key} -s ${environment}`,
        })),
        ...namespaces.flatMap((namespace) => {
            const own = [...values].filter(([key]) => key.startsWith(`${namespace}:`));
            const raw: Record<string, string> = {};
            own.forEach(([key, value]) => value.secret || (raw[key.slice(namespace.length + 1)] = value.text));
            const secret = own.filter(([, value]) => value.secret).map(([key]) => key);
            // What is encrypted is there, and is checked when a program runs.
            return parseConfig(namespace, raw, environment).problems.filter(({ key }) => !secret.includes(key));
        }),
    ];
}

/**
 * Before anything is started: what the last of the layers would refuse is not worth deploying the others for. Keys of
 * layers that do not run may be wrong; a key of no layer is never meant.
 *
 * @throws Error that lists every problem, each with what repairs it
 */
export function checkConfiguration(root: string, environment: string, layers: readonly LayerName[]): void {
    const namespaces = Object.keys(configSchemas);
    const others = namespaces.filter((name) => name !== "environment" && !(layers as readonly string[]).includes(name));
    const problems = problemsOf(readConfigFile(root, environment), environment).filter(
        ({ key }) => !others.includes(key.split(":")[0]!),
    );
    if (problems.length > 0) {
        throw new Error(describeProblems(problems, environment));
    }
}
