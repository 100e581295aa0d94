/** `Pulumi.<environment>.yaml` as the engine would hand it to a program, read without the engine. */
import {
    type ConfigNamespace,
    type ConfigProblem,
    configSchemas,
    describeProblems,
    parseConfig,
} from "../../stacks/config";
import { conflictsOf } from "../../stacks/config-checks";
import type { LayerName } from "../../stacks/contracts";
import { REGION } from "../../stacks/schemas/shared";
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
    if (holdsSecret(value)) {
        return { secret: true };
    }
    return { text: typeof value === "string" ? value : JSON.stringify(value), secret: false };
}

/** As a whole, or below a path (`pulumi config set --secret --path`). */
function holdsSecret(value: unknown): boolean {
    return (
        value !== null &&
        typeof value === "object" &&
        ("secure" in value || Object.values(value).some((inner) => holdsSecret(inner)))
    );
}

/** Everything that is wrong with an environment's configuration, of every layer, without running a program. */
export function problemsOf(values: ReadonlyMap<string, ConfigValue>, environment: string): ConfigProblem[] {
    const namespaces = Object.keys(configSchemas) as ConfigNamespace[];
    const known = [...namespaces, ...PROVIDERS];
    const strangers = [...values.keys()].filter((key) => !known.includes(key.split(":")[0]!));
    const secret = new Set([...values].filter(([, value]) => value.secret).map(([key]) => key));
    const read = namespaces.map((name) => [name, parseConfig(name, textsOf(values, name), environment)] as const);
    const whole = read.filter(([, { problems }]) => problems.length === 0);
    const region = values.get("aws:region");
    const wrongRegion = regionProblems(region, environment);
    return [
        ...strangers.map((key) => ({
            key,
            problem: `no layer has this name. Known: ${namespaces.join(", ")}`,
            fix: `pulumi config rm ${key} -s ${environment}`,
        })),
        ...wrongRegion,
        ...tagProblems(values.get("aws:defaultTags"), environment),
        // What is encrypted is there, and is checked when a program runs.
        ...read.flatMap(([, { problems }]) => problems.filter(({ key }) => !secret.has(key))),
        ...(region?.secret === false && wrongRegion.length === 0
            ? conflictsOf(
                  Object.fromEntries<object>(whole.map(([name, own]) => [name, own.values])),
                  region.text,
                  environment,
              )
            : []),
    ];
}

/** The texts of one namespace, by key; without what is encrypted. */
export function textsOf(values: ReadonlyMap<string, ConfigValue>, namespace: string): Record<string, string> {
    const own = [...values].filter(([key]) => key.startsWith(`${namespace}:`));
    return Object.fromEntries(
        own.flatMap(([key, value]) => (value.secret ? [] : [[key.slice(namespace.length + 1), value.text]])),
    );
}

/** `aws:region` has no default: which machine runs the engine must not decide where an environment is. */
function regionProblems(region: ConfigValue | undefined, environment: string): ConfigProblem[] {
    if (region?.secret === true || (region !== undefined && REGION.test(region.text))) {
        return [];
    }
    const found = region === undefined ? "nothing is set" : `found "${region.text}"`;
    return [
        {
            key: "aws:region",
            problem: `${found}. It must be the name of an AWS region such as us-east-1: every layer but dr is there`,
            fix: `pulumi config set aws:region VALUE -s ${environment}`,
        },
    ];
}

/** What the engine would hand to the provider; nothing where it is no object. */
function tagsOf(text = "{}"): Readonly<Record<string, unknown>> | undefined {
    try {
        return (JSON.parse(text) as { tags?: Record<string, unknown> } | null)?.tags;
    } catch {
        return undefined;
    }
}

/**
 * By the tags `Project` and `Environment` drills find what they may hit, the exporter what to measure, the role for drift the
 * secrets that it may read: a file that was copied must not name the environment that it was copied from.
 */
function tagProblems(value: ConfigValue | undefined, environment: string): ConfigProblem[] {
    if (value?.secret === true) {
        return [];
    }
    const tags = tagsOf(value?.text);
    const problem = (tag: string, allowed: string, proposal: string): ConfigProblem => ({
        key: `aws:defaultTags.tags.${tag}`,
        problem: `${tags?.[tag] === undefined ? "nothing is set" : `found ${JSON.stringify(tags[tag])}`}. It must be ${allowed}`,
        fix: `pulumi config set --path aws:defaultTags.tags.${tag} ${proposal} -s ${environment}`,
    });
    const project = tags?.["Project"];
    return [
        ...(typeof project === "string" && project !== ""
            ? []
            : [problem("Project", "a name of the project", "VALUE")]),
        ...(tags?.["Environment"] === environment
            ? []
            : [problem("Environment", `${environment}, the environment's name`, environment)]),
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
