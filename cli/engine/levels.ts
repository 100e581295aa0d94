/** How strict the policy pack is in an environment: `policies/levels/<environment>.json`, which the engine reads itself. */
import * as fs from "node:fs";
import * as path from "node:path";
import type { Session } from "./session";

/** What the engine takes as a level. */
const LEVELS: readonly unknown[] = ["mandatory", "advisory", "disabled", "remediate"];

type Place = Pick<Session, "root" | "environment">;

const fileOf = (environment: string): string => path.join("policies", "levels", `${environment}.json`);

/** Each of the engine's options takes a list, of which commas and quotes are a part (CSV); a path may have both. */
const oneOfList = (file: string): string => (/[",\r\n]/.test(file) ? `"${file.replaceAll('"', '""')}"` : file);

/** The pack runs always; what is mandatory in an environment stands in its levels file. */
export function policyOptions({ root, environment }: Place): { policyPacks: string[]; policyPackConfigs: string[] } {
    const levels = path.join(root, fileOf(environment));
    return {
        policyPacks: [oneOfList(path.join(root, "policies"))],
        policyPackConfigs: fs.existsSync(levels) ? [oneOfList(levels)] : [],
    };
}

/** What a new environment lacks, most of the time, whose configuration is a copy of one that passes. */
export function levelsNote({ root, environment }: Place, mandatory: number): readonly string[] {
    const file = fileOf(environment);
    return mandatory === 0 || fs.existsSync(path.join(root, file))
        ? []
        : [
              `There is no ${file}, so each rule keeps its own level. How to add an environment: ` +
                  "docs/operator-guide.md#another-environment",
          ];
}

/**
 * The engine names neither the file that it cannot read nor the levels there are.
 *
 * @throws Error that names both
 */
export function checkLevels({ root, environment }: Place): void {
    const file = fileOf(environment);
    if (!fs.existsSync(path.join(root, file))) {
        return;
    }
    let levels: unknown;
    try {
        levels = JSON.parse(fs.readFileSync(path.join(root, file), "utf8"));
    } catch (error) {
        throw new Error(`${file} cannot be read: ${(error as Error).message}. Correct it, then run the command again.`);
    }
    if (typeof levels !== "object" || levels === null || Array.isArray(levels)) {
        throw new Error(
            `${file} is not a JSON object of rules and their levels. Correct it, then run the command again.`,
        );
    }
    const wrong = Object.entries(levels)
        .filter(([, level]) => !LEVELS.includes(level))
        .map(([rule, level]) => `  ${rule}: found ${JSON.stringify(level)}`);
    if (wrong.length > 0) {
        throw new Error(`${file}: a level is one of ${LEVELS.join(", ")}. Correct:\n${wrong.join("\n")}`);
    }
}
