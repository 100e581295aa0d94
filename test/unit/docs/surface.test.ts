/** What another repository takes: `components/`, whole and closed. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";

const COMPONENTS = path.resolve(__dirname, "../../../components");
const sources = fs
    .readdirSync(COMPONENTS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"));
const read = (file: string): string => fs.readFileSync(path.join(COMPONENTS, file), "utf8");

describe("the components' surface", () => {
    it("exports every component of components/<name>/index.ts", () => {
        const folders = sources
            .filter((file) => /^[\w-]+\/index\.ts$/.test(file))
            .map((file) => path.dirname(file))
            .filter((folder) => /ComponentResource|export \{ \w+/.test(read(`${folder}/index.ts`)));
        const exported = [...read("index.ts").matchAll(/from "\.\/([\w-]+)"/g)].map((match) => match[1]);
        assert.deepEqual(exported.sort(), folders.sort());
    });

    it("imports nothing from outside of the folder but packages", () => {
        const outside = sources.flatMap((file) =>
            [...read(file).matchAll(/from "(\.[^"]+)"/g)]
                .map((match) => path.relative(COMPONENTS, path.resolve(COMPONENTS, path.dirname(file), match[1]!)))
                .filter((target) => target.startsWith(".."))
                .map((target) => `${file}: ${target}`),
        );
        assert.deepEqual(outside, []);
    });
});
