/** The command line where certain programs are all there is. */
import * as fs from "node:fs";
import * as path from "node:path";
import { scratchFolder } from "../../scratch";
import { infraIn, ROOT, type Said } from "./command-line";

/** What a program says on stdout, or the complaint with which it fails. */
export type Answer = string | { readonly fails: string; readonly code?: number };

/** A program that notes what it was asked, and answers by the words in it; to anything else it says that it is denied. */
export function program(folder: string, name: string, answers: Readonly<Record<string, Answer>>): void {
    const cases = Object.entries(answers).map(([words, answer]) =>
        typeof answer === "string"
            ? `*"${words}"*) echo '${answer}' ;;`
            : `*"${words}"*) echo '${answer.fails}' >&2; exit ${answer.code ?? 255} ;;`,
    );
    const log = path.join(folder, "asked");
    const text = [
        "#!/bin/sh",
        `echo "${name} $*" >> '${log}'`,
        'case "$*" in',
        ...cases,
        "*) echo denied >&2; exit 254 ;;",
    ];
    fs.writeFileSync(path.join(folder, name), `${[...text, "esac"].join("\n")}\n`, { mode: 0o755 });
}

export interface Around {
    readonly aws?: Readonly<Record<string, Answer>>;
    readonly pulumi?: Readonly<Record<string, Answer>>;
    readonly env?: Readonly<Record<string, string>>;
    readonly typed?: string;
    /** In place of the tree. */
    readonly root?: string;
}

/** Runs a verb where these programs and git are all there is; @returns what was asked of them besides. */
export async function infraAround(
    { aws, pulumi, env = {}, typed, root = ROOT }: Around,
    ...argv: string[]
): Promise<Said & { asked: string[] }> {
    const folder = scratchFolder("around");
    program(folder, "git", { "--version": "git version 2.50.0" });
    program(folder, "pulumi-language-nodejs", {});
    program(folder, "pulumi", { version: "v3.259.0", ...pulumi });
    if (aws) {
        program(folder, "aws", aws);
    }
    const before = { ...process.env };
    const unset = ["AWS_REGION", "PULUMI_CONFIG_PASSPHRASE", "PULUMI_CONFIG_PASSPHRASE_FILE"];
    unset.forEach((name) => delete process.env[name]);
    Object.assign(process.env, { PATH: folder, ...env });
    try {
        const said = await infraIn(root, argv, typed);
        const log = path.join(folder, "asked");
        const asked = fs.existsSync(log) ? fs.readFileSync(log, "utf8").trim().split("\n") : [];
        return { ...said, asked: asked.filter((line) => !/ (--)?version$/.test(line)) };
    } finally {
        Object.keys(process.env).forEach((name) => delete process.env[name]);
        Object.assign(process.env, before);
    }
}
