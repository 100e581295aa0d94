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

// Whoever reads may leave (`| head`, a `tee` that was killed): a deployment goes on to its end, and its exit code holds.
for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
        if (error.code !== "EPIPE") throw error;
    });
}

register(root, process.argv.includes("--debug"));
require("./main.ts")
    .main(process.argv.slice(2), root)
    .then((code) => {
        // What was written to a pipe must arrive first; servers that still listen must not hold us.
        process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
    });
