/** `npm run golden`: writes the golden plans of test/environments anew and says what changed; the diff of these files is the review. */
import * as fs from "node:fs";
import * as path from "node:path";
import { layerNames } from "../../stacks/contracts";
import { environments } from "../unit/layers";
import { differences } from "./diff";
import { goldenFile, readGolden } from "./files";
import { planOf, render } from "./plan";

async function main(): Promise<void> {
    for (const environment of environments) {
        for (const layer of layerNames) {
            const plan = await planOf(layer, environment);
            differences(readGolden(layer, environment), plan).forEach((line) =>
                process.stdout.write(`${environment} ${layer}: ${line}\n`),
            );
            fs.mkdirSync(path.dirname(goldenFile(layer, environment)), { recursive: true });
            fs.writeFileSync(goldenFile(layer, environment), render(plan));
        }
    }
}

main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
});
