/** Commands that documents, workflows and messages name exist: scripts of npm, verbs and options of infra, keys. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Command } from "commander";
import { configKeys } from "../../../cli/configuration/config-explain";
import { environmentsOf } from "../../../cli/run/layers";
import { createProgram } from "../../../cli/main";
import { ExitCode } from "../../../cli/run/results";
import { configSchemas } from "../../../stacks/config";
import { layerNames } from "../../../stacks/contracts";
import packageJson from "../../../package.json";

const ROOT = path.resolve(__dirname, "../../..");
const NOT_OURS = ["node_modules", ".git", ".sandbox", "dist", "golden"];

function filesBelow(folder: string, ending: RegExp): string[] {
    return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
        const name = path.join(folder, entry.name);
        if (NOT_OURS.includes(entry.name)) {
            return [];
        }
        return entry.isDirectory() ? filesBelow(name, ending) : ending.test(entry.name) ? [name] : [];
    });
}

const documents = filesBelow(".", /\.md$/);
const workflows = filesBelow(".github", /\.ya?ml$/);
const code = ["cli", "stacks", "components", "sandbox", "policies"].flatMap((folder) =>
    filesBelow(folder, /\.(ts|js)$/),
);
const texts = new Map(
    [...documents, ...workflows, ...code].map((file) => [
        file,
        fs
            .readFileSync(path.join(ROOT, file), "utf8")
            // A command that goes on in the next line: of a shell, of a literal, of a comment.
            .replace(/\\\n\s*/g, "")
            .replace(/["`'] \+\s*["`']/g, "")
            .replace(/(infra|--)\n *(?:\*|\/\/)? */g, "$1 "),
    ]),
);

/** What a template, a reader or a variable of the shell fills in. */
const OPEN = /^(<.+>|\$\{?.*|"\$.*|…|[A-Z_]{3,}(,\.\.\.)?|\.\.\.|NAME)$/;

const program = createProgram({ root: ROOT, exitCode: ExitCode.ok });

/** Why a line after `infra` cannot be meant; undefined where it can. */
function problemOf(line: string): string | undefined {
    const words = line.trim().split(/\s+/);
    let at: Command = program;
    for (let i = 0; i < words.length; i++) {
        const word = words[i]!;
        if (word === "--") {
            return undefined;
        }
        if (word.startsWith("--")) {
            const [name = "", given] = word.split("=");
            const known = [...at.options, ...at.createHelp().visibleOptions(at)].find(({ long }) => long === name);
            if (known === undefined) {
                return `${at.name()} has no option ${name}`;
            }
            const value = known.required ? (given ?? words[++i]) : undefined;
            if (known.long === "--layer" && value !== undefined && !OPEN.test(value)) {
                const wrong = value.split(",").filter((layer) => !(layerNames as string[]).includes(layer));
                if (wrong.length > 0) {
                    return `no layer ${wrong.join(", ")}`;
                }
            }
            continue;
        }
        const sub = at.commands.find((command) => command.name() === word);
        if (sub !== undefined) {
            at = sub;
        } else if (at.commands.length > 0) {
            return OPEN.test(word) ? undefined : `${at.name()} has no verb ${word}`;
        } else if (at.registeredArguments[0]?.name() === "environment" && !OPEN.test(word)) {
            if (![...environmentsOf(ROOT), "staging", "prod"].includes(word)) {
                return `no environment ${word}`;
            }
        }
    }
    return undefined;
}

/** A quote, a bracket, a backslash, a redirection, or the mark at the end of a word. */
const ENDS = /(?:[`"'|#();\\]|^>$|[.,:]$).*/;

/** The words after `npm run infra --`, up to what ends a command in prose, in code or in a shell. */
function commandsIn(text: string): string[] {
    const filled = text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "…").replaceAll(" && ", "\n");
    return [...filled.matchAll(/npm run (?:--silent )?infra -- ([^\n]+)/g)].map((match) => {
        const words = match[1]!.split(" ");
        const last = words.findIndex((word) => ENDS.test(word.replace(/^"\$\w+"$/, "…")));
        const end = last < 0 ? words : [...words.slice(0, last), words[last]!.replace(ENDS, "")];
        return end.join(" ").trim();
    });
}

describe("commands", () => {
    it("of npm that are named exist", () => {
        const scripts = Object.keys(packageJson.scripts);
        const wrong = [...texts].flatMap(([file, text]) =>
            [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)]
                .map((match) => match[1]!)
                .filter((name) => !scripts.includes(name))
                .map((name) => `${file}: npm run ${name}`),
        );
        assert.deepEqual(wrong, []);
    });

    it("of infra that are named have verbs, options, layers and environments that exist", () => {
        const found = [...texts].flatMap(([file, text]) => commandsIn(text).map((line) => ({ file, line })));
        assert.ok(found.length > 80, String(found.length));
        const wrong = found.flatMap(({ file, line }) => {
            const problem = problemOf(line);
            return problem === undefined ? [] : [`${file}: ${line}: ${problem}`];
        });
        assert.deepEqual(wrong, []);
    });

    it("are told apart: a verb, an option, a layer and an environment that do not exist are found", () => {
        assert.match(problemOf("deploy staging") ?? "", /no verb deploy/);
        assert.match(problemOf("up staging --unprotect") ?? "", /no option --unprotect/);
        assert.match(problemOf("up staging --layer vpc") ?? "", /no layer vpc/);
        assert.match(problemOf("failover begin prod") ?? "", /no verb begin/);
        assert.match(problemOf("up live") ?? "", /no environment live/);
        assert.equal(problemOf("failover start prod --to REGION --confirm prod"), undefined);
        assert.deepEqual(commandsIn("Run `npm run infra -- status <environment>`, then x"), ["status <environment>"]);
    });

    it("and keys of the configuration that documents and messages name exist", () => {
        const keys = configKeys();
        const named = new RegExp(`\\b(${Object.keys(configSchemas).join("|")}):([a-z][a-zA-Z0-9]+)\\b(?!:)`, "g");
        const wrong = documents.flatMap((file) =>
            [...texts.get(file)!.matchAll(/`([^`\n]+)`/g)]
                .flatMap(([, quoted]) => [...quoted!.matchAll(named)].map(([key]) => key))
                .filter((key) => !keys.includes(key))
                .map((key) => `${file}: ${key}`),
        );
        assert.deepEqual([...new Set(wrong)], []);
    });
});
