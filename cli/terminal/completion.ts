/** Shell completion from commander's own tree of commands: verbs, their options, and the names they take. */
import type { Command } from "commander";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** What can follow a command. */
interface Node {
    /** "infra", "infra config", "infra config check". */
    readonly path: string;
    readonly words: readonly string[];
}

/** Names for the arguments that the verbs take, e.g. environments for `<environment>`. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** Each command with what may follow it: subcommands, names of its first argument, long options. */
export function nodesOf(command: Command, names: Names, path = command.name()): Node[] {
    const argument = command.registeredArguments[0];
    const words = [
        ...command.commands.map((sub) => sub.name()),
        ...(argument?.argChoices ?? names[argument?.name() ?? ""] ?? []),
        ...command
            .createHelp()
            .visibleOptions(command)
            .flatMap(({ long }) => long ?? []),
    ];
    return [
        { path, words: [...new Set(words)] },
        ...command.commands.flatMap((sub) => nodesOf(sub, names, `${path} ${sub.name()}`)),
    ];
}

/** Options whose value has known names, e.g. `--layer`. */
function valuesOf(command: Command, names: Names): Map<string, readonly string[]> {
    const found = new Map<string, readonly string[]>();
    for (const { long, argChoices } of command.options) {
        const values = argChoices ?? names[long ?? ""];
        if (long && values) {
            found.set(long, values);
        }
    }
    command.commands.forEach((sub) => valuesOf(sub, names).forEach((values, long) => found.set(long, values)));
    return found;
}

/** The script that a person's shell reads; it works for the command `infra`. */
export function completionScript(shell: Shell, program: Command, names: Names): string {
    const nodes = nodesOf(program, names);
    const values = valuesOf(program, names);
    return shell === "fish" ? fish(nodes, values) : bash(nodes, values, shell);
}

/** zsh reads bash's completions through its own bashcompinit. */
function bash(nodes: readonly Node[], values: ReadonlyMap<string, readonly string[]>, shell: Shell): string {
    return `${shell === "zsh" ? "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n" : ""}_infra() {
    local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" at="infra" words="" word
    case "$previous" in
${[...values].map(([long, words]) => `        ${long}) COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current")); return ;;`).join("\n")}
    esac
    for word in "\${COMP_WORDS[@]:1:$((COMP_CWORD - 1))}"; do
        case "$at $word" in
${nodes
    .slice(1)
    .map(({ path }) => `            "${path}") at="${path}" ;;`)
    .join("\n")}
        esac
    done
    case "$at" in
${nodes.map(({ path, words }) => `        "${path}") words="${words.join(" ")}" ;;`).join("\n")}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _infra infra
`;
}

function fish(nodes: readonly Node[], values: ReadonlyMap<string, readonly string[]>): string {
    const words = nodes.map(
        ({ path, words: offered }) => `        case '${path}'\n            printf '%s\\n' ${offered.join(" ")}`,
    );
    const paths = nodes.slice(1).map(({ path }) => `'${path}'`);
    const options = [...values].map(
        ([long, offered]) =>
            `        case '${long}'\n            printf '%s\\n' ${offered.join(" ")}\n            return`,
    );
    return `function __infra_words
    set -l given (commandline -opc)
    set -l at infra
    switch $given[-1]
${options.join("\n")}
    end
    for word in $given[2..-1]
        if contains "$at $word" ${paths.join(" ")}
            set at "$at $word"
        end
    end
    switch $at
${words.join("\n")}
    end
end
complete -c infra -f -a '(__infra_words)'
`;
}
