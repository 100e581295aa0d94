/** The ids of requirements: each that is cited has a meaning, and each that has one is cited. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");
/** R-SHOP-1 stands for a requirement of somebody else's, in the pack's own guide. */
const ID = /\bR-(?!SHOP-)[A-Z]+-\d+\b/g;

/** Ids in the files of a folder, or in one file. */
function idsIn(place: string): Set<string> {
    const full = path.join(ROOT, place);
    const files = fs.statSync(full).isFile()
        ? [full]
        : fs
              .readdirSync(full, { recursive: true, encoding: "utf8" })
              .filter((file) => /\.(ts|js|md|json|ya?ml)$/.test(file) && !/(^|\/)(dist|golden)\//.test(file))
              .map((file) => path.join(full, file));
    return new Set(files.flatMap((file) => fs.readFileSync(file, "utf8").match(ID) ?? []));
}

describe("docs/requirements.md", () => {
    const rows = [
        ...fs.readFileSync(path.join(ROOT, "docs/requirements.md"), "utf8").matchAll(/^\| (R-[A-Z]+-\d+) /gm),
    ];
    const known = rows.map(([, id]) => id!);

    it("says once what each id means that code, tests and documents cite", () => {
        assert.equal(new Set(known).size, known.length);
        const places = [
            "components",
            "stacks",
            "cli",
            "policies",
            "sandbox",
            "test",
            "docs",
            "README.md",
            "CHANGELOG.md",
        ];
        const cited = new Set(places.flatMap((place) => [...idsIn(place)]));
        assert.ok(cited.size > 50, String(cited.size));
        assert.deepEqual(
            [...cited].filter((id) => !known.includes(id)),
            [],
        );
    });

    it("has no id that no code, no policy and no test cites", () => {
        const carried = new Set(
            ["components", "stacks", "cli", "policies", "test"].flatMap((place) => [...idsIn(place)]),
        );
        assert.deepEqual(
            known.filter((id) => !carried.has(id)),
            [],
        );
    });
});
