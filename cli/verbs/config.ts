/** config explain, config check: what a key means, and what is wrong in an environment. Needs no engine. */
import type { Command } from "commander";
import type { Explained } from "../configuration/config-explain";
import type { ConfigValue } from "../configuration/config-file";
import { type Context, ENVIRONMENT } from "../context";
import { SECRET_TEXT } from "../engine/engine-marks";
import { checkEnvironment, environmentsOf } from "../run/layers";
import { indent } from "../terminal/paragraph";
import { ExitCode } from "../run/results";
import { answer } from "../terminal/say";
import { fold } from "../terminal/fold";

interface Options {
    readonly json?: boolean;
}

const JSON_OPTION = ["--json", "one JSON object on stdout"] as const;

export function registerConfig(program: Command, context: Context): void {
    const config = program.command("config").description("explain configuration keys, check an environment's values");
    config
        .command("explain")
        .description("print type, range, default and meaning of a key, and its value in each environment")
        .argument("<key>", "such as network:nat; a layer's name explains all its keys")
        .option(...JSON_OPTION)
        .action(async (key: string, options: Options) => {
            // Loaded now: the schemas bring the SDK, which takes half a second.
            const [{ explain }, { readConfigFile }] = await Promise.all([
                import("../configuration/config-explain"),
                import("../configuration/config-file"),
            ]);
            const files = new Map(
                environmentsOf(context.root).map((name) => [name, readConfigFile(context.root, name)]),
            );
            const keys = explain(key).map((explained) => ({ ...explained, values: valuesOf(explained.key, files) }));
            answer(options, { keys }, fold(keys.map(describe).join("\n\n"), process.stdout.columns));
        });
    config
        .command("check")
        .description("print every problem of an environment's configuration, without running a program")
        .argument(...ENVIRONMENT)
        .option(...JSON_OPTION)
        .action(async (name: string, options: Options) => {
            const environment = checkEnvironment(name, context.root);
            const { problemsOf, readConfigFile } = await import("../configuration/config-file");
            const problems = problemsOf(readConfigFile(context.root, environment), environment);
            const lines = problems.map(({ key, problem, fix }) => `${key}: ${problem}\n    repair: ${fix}`);
            const text = lines.join("\n") || `Pulumi.${environment}.yaml: no problem found`;
            answer(options, { environment, problems }, fold(text, process.stdout.columns));
            context.exitCode = problems.length > 0 ? ExitCode.failed : ExitCode.ok;
        });
}

/** The value by environment; null where it is not set. */
function valuesOf(
    key: string,
    files: ReadonlyMap<string, ReadonlyMap<string, ConfigValue>>,
): Readonly<Record<string, string | null>> {
    const text = (value: ConfigValue | undefined): string | null =>
        value === undefined ? null : value.secret ? SECRET_TEXT : value.text;
    return Object.fromEntries([...files].map(([environment, values]) => [environment, text(values.get(key))]));
}

function describe(explained: Explained & { readonly values: Readonly<Record<string, string | null>> }): string {
    const fallback = explained.required
        ? "none: must be set"
        : (JSON.stringify(explained.default) ?? "none: may be left out");
    const unset = explained.default === undefined ? "(not set)" : "(the default)";
    const rows: readonly (readonly [string, string])[] = [
        ["type", explained.type],
        ["default", fallback],
        ...Object.entries(explained.values).map(([name, value]) => [name, value ?? unset] as const),
    ];
    const width = Math.max(...rows.map(([name]) => name.length));
    const lines = rows.map(([name, value]) => `${name.padEnd(width)}  ${indent(value, " ".repeat(width + 2)).trim()}`);
    return [explained.key, indent([explained.meaning, ...lines].join("\n"))].join("\n");
}
