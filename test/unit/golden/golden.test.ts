/** The plans of both environments against the reviewed ones in test/golden. */
import * as assert from "node:assert";
import * as fs from "node:fs";
import * as path from "node:path";
import { layerNames } from "../../../stacks/contracts";
import { differences } from "../../golden/diff";
import { goldenFile, readGolden } from "../../golden/files";
import { planOf } from "../../golden/plan";
import { environments } from "../layers";

describe("golden plan", function () {
    // Runs every layer; the other tests of this process share the runs.
    this.timeout(120_000);

    for (const environment of environments) {
        for (const layer of layerNames) {
            it(`of ${layer} in ${environment} is the reviewed one`, async () => {
                const lines = differences(readGolden(layer, environment), await planOf(layer, environment));
                assert.ok(
                    lines.length === 0,
                    `layer ${layer}, ${environment}:\n  ${lines.slice(0, 40).join("\n  ")}\n` +
                        `${lines.length} difference(s). Where they are meant: npm run golden, and review the diff of ` +
                        `test/golden/${environment}/${layer}.json.`,
                );
            });
        }

        it(`has no file of a layer that is no more, in ${environment}`, () => {
            const folder = path.dirname(goldenFile("foundation", environment));
            const known = layerNames.map((layer) => path.basename(goldenFile(layer, environment)));
            assert.deepStrictEqual(fs.readdirSync(folder).sort(), [...known].sort());
        });
    }
});
