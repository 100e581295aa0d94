#!/usr/bin/env node
// Starts `infra`: nothing is compiled beforehand, and nothing but this file is JavaScript.
"use strict";

require("../sandbox/engine/node-version").requireNode();

const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");

if (!fs.existsSync(path.join(root, "node_modules", "ts-node"))) {
    process.stderr.write("The npm packages are not installed. Run: npm run bootstrap\n");
    process.exit(1);
}

const debug = process.argv.includes("--debug");
// Node's own warnings are about packages and about the SDK's promises: nothing that a person can act on.
if (!debug) process.removeAllListeners("warning");
// Source-mapped stack traces are a third of a preview's time (docs/decisions/0078): only --debug takes them.
Error.stackTraceLimit = debug ? 100 : 0;
// Whoever reads may leave (`| head`, a `tee` that was killed): a deployment goes on to its end, and its exit code holds.
for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
        if (error.code !== "EPIPE") throw error;
    });
}
// From Node 22.1 on, which would keep what it compiled in the system's temporary folder.
const { enableCompileCache } = require("node:module");
if (enableCompileCache) enableCompileCache(path.join(root, "node_modules", ".cache", "node"));
require("./lazy");
if (debug) {
    require("ts-node").register({ transpileOnly: true, project: path.join(root, "tsconfig.json") });
} else {
    require("./transpile").register(root);
}

require("./main.ts")
    .main(process.argv.slice(2), root)
    .then((code) => {
        // What was written to a pipe must arrive first; servers that still listen must not hold us.
        process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
    });
