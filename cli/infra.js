#!/usr/bin/env node
// Starts `infra`: one command, one process.
"use strict";

require("../sandbox/engine/node-version").requireNode();

const fs = require("node:fs");
const path = require("node:path");
const { register } = require("./register");

const root = path.resolve(__dirname, "..");

if (!fs.existsSync(path.join(root, "node_modules", "ts-node"))) {
    process.stderr.write("The npm packages are not installed. Run: npm run bootstrap\n");
    process.exit(1);
}

// Whoever reads may leave (`| head`, a `tee` that was killed), a log may fill its disk, a terminal may be closed: a deployment
// goes on to its end. An answer that nobody got is no success, unless its reader left.
let unwritten;
process.stderr.on("error", () => undefined);
process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE") unwritten = error;
});

register(root, process.argv.includes("--debug"));
require("./main.ts")
    .main(process.argv.slice(2), root)
    .then((code) => {
        // What was written to a pipe must arrive first; servers that still listen must not hold us.
        process.stdout.write("", () => setImmediate(leave, code));
    });

function leave(code) {
    if (unwritten) process.stderr.write(`The answer could not be written to stdout: ${unwritten.message}\n`);
    process.stderr.write("", () => process.exit(unwritten && code === 0 ? 1 : code));
}
