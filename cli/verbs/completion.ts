/** completion: what a shell reads to complete the words after `infra`. */
import { Argument, type Command } from "commander";
import { layerNames } from "../../stacks/contracts";
import { completionScript, type Shell, SHELLS } from "../terminal/completion";
import type { Context } from "../context";
import { environmentsOf } from "../run/layers";

const USAGE = `
The scripts complete the command infra, so make it one first: alias infra="node $PWD/cli/infra.js"
  bash  source <(infra completion bash)         in ~/.bashrc
  zsh   source <(infra completion zsh)          in ~/.zshrc
  fish  infra completion fish | source          in ~/.config/fish/config.fish`;

export function registerCompletion(program: Command, context: Context): void {
    program
        .command("completion")
        .description("print the completion of verbs, options, environments and layers for a shell")
        .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
        .addHelpText("after", USAGE)
        .action((shell: Shell) => {
            const names = { environment: environmentsOf(context.root), "--layer": layerNames };
            process.stdout.write(completionScript(shell, program, names));
        });
}
