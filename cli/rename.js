// Gives the project another name, in every tracked file: `node cli/rename.js ledger` (docs/operator-guide.md, "Another name").
"use strict";

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");

const OLD = "integers";
/** No longer than the old one, because lengths of names at AWS are spent on it; PostgreSQL and metrics take no hyphen. */
const ALLOWED = /^[a-z][a-z0-9]{1,7}$/;

const [name = ""] = process.argv.slice(2);
if (!ALLOWED.test(name)) {
    process.stderr.write(
        `"${name}" cannot be a project's name; allowed are 2 to 8 lower-case letters and digits, a letter first: node cli/rename.js ledger\n`,
    );
    process.exit(2);
}

const forms = [(text) => text, (text) => text[0].toUpperCase() + text.slice(1), (text) => text.toUpperCase()];
const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8", maxBuffer: 1 << 26 }).split("\0");
let changed = 0;
for (const file of files.filter((path) => path !== "" && fs.lstatSync(path).isFile())) {
    // Byte for byte, so that a picture stays what it is.
    const before = fs.readFileSync(file, "latin1");
    const after = forms.reduce((text, form) => text.replaceAll(form(OLD), form(name)), before);
    if (after !== before) {
        fs.writeFileSync(file, after, "latin1");
        changed += 1;
    }
}
process.stdout.write(
    `${changed} files changed. Next: npm run bootstrap && npm run docs && npm run golden && npm run format\n`,
);
