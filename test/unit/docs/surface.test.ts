/** What another repository takes: `components/`, whole and closed. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { files } from "../../../docs/generators/components";

const COMPONENTS = path.resolve(__dirname, "../../../components");
const sources = fs
    .readdirSync(COMPONENTS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"));
const read = (file: string): string => fs.readFileSync(path.join(COMPONENTS, file), "utf8");

describe("the components' surface", () => {
    it("lays every component out alike: the class, its arguments, and an index.ts that only exports", () => {
        for (const folder of [...read("index.ts").matchAll(/from "\.\/([\w-]+)"/g)].map((match) => match[1]!)) {
            assert.match(read(`${folder}/${folder}.ts`), /^export class \w+ extends pulumi\.ComponentResource/m);
            assert.match(read(`${folder}/args.ts`), /^export interface \w+Args/m);
            assert.match(read(`${folder}/index.ts`), /^(export (type )?\{[^}]*\} from "\.\/[\w-]+";\n)+$/, folder);
        }
    });

    it("exports every component of components/<name>/index.ts (R-PROG-1)", () => {
        const folders = sources
            .filter((file) => /^[\w-]+\/index\.ts$/.test(file))
            .map((file) => path.dirname(file))
            .filter((folder) => /ComponentResource|export \{ \w+/.test(read(`${folder}/index.ts`)));
        const exported = [...read("index.ts").matchAll(/from "\.\/([\w-]+)"/g)].map((match) => match[1]);
        assert.deepEqual(exported.sort(), folders.sort());
    });

    it("has a meaning for every argument and every output in docs/components.md", () => {
        const rows = files()
            ["docs/components.md"]!.split("\n")
            .filter((line) => line.startsWith("| `"));
        assert.ok(rows.length > 300, String(rows.length));
        assert.deepEqual(
            rows.filter((row) => row.split(/(?<!\\)\|/)[3]!.trim() === ""),
            [],
            "write a comment where it is declared",
        );
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
