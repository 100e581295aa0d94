/**
 * Every generated file of the repository: `npm run docs` writes them, a test fails while one is not current.
 *
 * To add one: a module that exports `files()`, path from the root → content, and a row below. A generated file is not
 * formatted by Prettier: `markdownDocument` of ./markdown wraps it so.
 */
import * as fs from "node:fs";
import * as path from "node:path";
import { generated, renderIndex, ruleFiles } from "../policies/generate";

/** Path from the root → content. */
export type GeneratedFiles = Readonly<Record<string, string>>;

export interface Generator {
    /** Where the content comes from, for the reader of a failed test. */
    readonly from: string;
    readonly files: () => GeneratedFiles | Promise<GeneratedFiles>;
}

/** In this order: each is written before the next one is asked. */
export const GENERATORS: readonly Generator[] = [
    // A new rule file is no rule of the pack before it stands in the index.
    { from: "policies/rules", files: () => ({ "policies/rules/index.ts": renderIndex(ruleFiles()) }) },
    { from: "policies/rules", files: async () => generated((await import("../policies/rules")).rules) },
    { from: "cli/cost", files: async () => (await import("../cli/cost/document")).files() },
    { from: "docs/owasp.ts", files: async () => (await import("./owasp")).files() },
    { from: "docs/generators/requests.ts", files: async () => (await import("./generators/requests")).files() },
    { from: "docs/single-points.ts", files: async () => (await import("./single-points")).files() },
    {
        from: "components/dr-replication/failover-steps.ts",
        files: async () => (await import("./generators/failover-runbook")).files(),
    },
    {
        from: "components/dr-replication/fail-back-steps.ts",
        files: async () => (await import("./generators/fail-back-runbook")).files(),
    },
    { from: "docs/generators/application.ts", files: async () => (await import("./generators/application")).files() },
    { from: "stacks/schemas", files: async () => (await import("./generators/configuration")).files() },
    { from: "components", files: async () => (await import("./generators/components")).files() },
    { from: "stacks/contracts.ts", files: async () => (await import("./generators/diagrams")).files() },
    { from: "sandbox/cloud/types", files: async () => (await import("./generators/sandbox")).files() },
];

const ROOT = path.join(__dirname, "..");

/** Writes what is not current, and says which. */
async function main(): Promise<void> {
    for (const { from, files } of GENERATORS) {
        for (const [file, content] of Object.entries(await files())) {
            const target = path.join(ROOT, file);
            if (!fs.existsSync(target) || fs.readFileSync(target, "utf8") !== content) {
                fs.mkdirSync(path.dirname(target), { recursive: true });
                fs.writeFileSync(target, content);
                process.stdout.write(`${file} (from ${from})\n`);
            }
        }
    }
}

if (require.main === module) {
    void main();
}
