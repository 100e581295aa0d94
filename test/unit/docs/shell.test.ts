/** Commands of documents are copied into a shell as they stand: into bash, and into zsh, which macOS starts. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";

const DOCS = path.resolve(__dirname, "../../../docs");
const pages = ["", "runbooks", "examples", "../sandbox"].flatMap((folder) =>
    fs
        .readdirSync(path.join(DOCS, folder))
        .filter((file) => file.endsWith(".md"))
        .map((file) => path.join(folder, file)),
);
const lines = pages.flatMap((page) =>
    [...fs.readFileSync(path.join(DOCS, page), "utf8").matchAll(/^ *```sh\n([^]*?)^ *```$/gm)].flatMap(([, block]) =>
        block!.split("\n").map((line) => `${page}: ${line.trim()}`),
    ),
);

describe("commands of guides, examples and runbooks", () => {
    it("have no comments: to zsh, what follows # is more words, a variable before it is not set, and an apostrophe waits for its pair", () => {
        assert.ok(lines.length > 200, String(lines.length));
        assert.deepEqual(
            lines.filter((line) => /\s#(\s|$)/.test(line)),
            [],
        );
    });
});
