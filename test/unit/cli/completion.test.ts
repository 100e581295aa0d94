import * as assert from "node:assert";
import { Argument, Command, Option } from "commander";
import { completionScript, nodesOf } from "../../../cli/terminal/completion";
import { bash } from "../bash";

const NAMES = { environment: ["prod", "staging"], "--layer": ["network", "data"] };

function program(): Command {
    const infra = new Command("infra");
    infra.command("up").argument("<environment>").option("--layer <names>").option("--yes");
    const config = infra.command("config");
    config.command("check").argument("<environment>").option("--json");
    infra.command("completion").addArgument(new Argument("<shell>").choices(["bash", "fish"]));
    infra.command("failover").addOption(new Option("--mode <mode>").choices(["graceful", "ungraceful"]));
    return infra;
}

/** What bash offers after these words, the last one unfinished. */
function offered(...words: string[]): string[] {
    const script = `${completionScript("bash", program(), NAMES)}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _infra; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = bash(script);
    assert.strictEqual(stderr, "");
    return stdout.split("\n").filter((word) => word !== "");
}

describe("shell completion", () => {
    it("knows each command, the names that it takes, and its options", () => {
        assert.deepStrictEqual(nodesOf(program(), NAMES).slice(1, 4), [
            { path: "infra up", words: ["prod", "staging", "--layer", "--yes", "--help"] },
            { path: "infra config", words: ["check", "--help"] },
            { path: "infra config check", words: ["prod", "staging", "--json", "--help"] },
        ]);
    });

    it("completes in bash: verbs, subcommands, environments, options and their values", () => {
        assert.deepStrictEqual(offered("infra", "co"), ["config", "completion"]);
        assert.deepStrictEqual(offered("infra", "config", ""), ["check", "--help"]);
        assert.deepStrictEqual(offered("infra", "up", "s"), ["staging"]);
        assert.deepStrictEqual(offered("infra", "up", "staging", "--"), ["--layer", "--yes", "--help"]);
        assert.deepStrictEqual(offered("infra", "up", "staging", "--layer", "n"), ["network"]);
        assert.deepStrictEqual(offered("infra", "failover", "--mode", ""), ["graceful", "ungraceful"]);
        assert.deepStrictEqual(offered("infra", "completion", "f"), ["fish"]);
    });

    it("is read by zsh through its reader of bash completions, and has fish's own form", () => {
        const zsh = completionScript("zsh", program(), NAMES);
        assert.match(zsh, /^autoload -U \+X compinit[^]*bashcompinit[^]*complete .* infra\n$/);
        // To zsh a letter after the colon is a modifier, also where bash reads a number.
        assert.doesNotMatch(zsh, /\$\{[^}]*:[A-Za-z]/);
        const fish = completionScript("fish", program(), NAMES);
        assert.match(fish, /case '--layer'\n +printf '%s\\n' network data\n/);
        assert.match(fish, /case 'infra config check'\n +printf '%s\\n' prod staging --json --help\n/);
        assert.match(
            fish,
            /if contains "\$at \$word" 'infra up' 'infra config' 'infra config check' 'infra completion' 'infra failover'\n/,
        );
        assert.match(fish, /case 'infra'\n +printf '%s\\n' up config completion failover --help\n/);
        // Each block is closed.
        const opened = fish.match(/^ *(function|switch|for|if) /gm)?.length;
        assert.strictEqual(fish.match(/^ *end$/gm)?.length, opened);
    });
});
