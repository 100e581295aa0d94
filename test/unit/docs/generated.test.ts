/** Every generated file is what its generator makes today (`npm run docs`). */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { GENERATORS } from "../../../docs/generate";

const ROOT = path.resolve(__dirname, "../../..");

describe("generated files", () => {
    GENERATORS.forEach(({ from, files }, index) => {
        it(`of ${from} (${index + 1}) are current`, async () => {
            for (const [file, content] of Object.entries(await files())) {
                const target = path.join(ROOT, file);
                const found = fs.existsSync(target) ? fs.readFileSync(target, "utf8") : "nothing";
                assert.equal(found, content, `${file} is not current: npm run docs`);
            }
        });
    });
});
