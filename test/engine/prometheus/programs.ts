/** promtool and amtool: from PATH, or unpacked from the distribution's packages into the sandbox's folder. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { scratchFolder } from "../../scratch";

export type Program = "promtool" | "amtool";

const DIRECTORY = resolve(__dirname, "../../../.sandbox/prometheus");
const env = { ...process.env, PATH: `${process.env.PATH ?? ""}${delimiter}${DIRECTORY}` };

/** Empty where both programs run; else why they cannot. */
export function missingPrograms(): string {
    if ((["promtool", "amtool"] as const).every((program) => spawnSync(program, ["--version"], { env }).status === 0)) {
        return "";
    }
    const install = spawnSync("sh", [join(__dirname, "../install-prometheus.sh"), DIRECTORY], {
        encoding: "utf8",
        timeout: 240_000,
    });
    return install.status === 0 ? "" : `promtool and amtool cannot be had: ${install.stderr}`;
}

/** Runs a program over `files`, which are written as JSON, which is YAML too. */
export function run(program: Program, args: readonly string[], files: Readonly<Record<string, unknown>>) {
    const folder = scratchFolder("rules");
    for (const [name, content] of Object.entries(files)) {
        writeFileSync(join(folder, name), JSON.stringify(content));
    }
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, encoding: "utf8" });
    return { status, stdout, output: `${stdout}${stderr}` };
}
