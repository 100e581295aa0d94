// What the engine loads. The pack is TypeScript; it is built to one file here when a source is newer than the last
// build, so that `pulumi preview --policy-pack policies` always runs the rules as they are written.
"use strict";
// Node 20 optimises what a preview has nearly done with: a fifth of the pack's processor time. Later versions have no such
// setting, and need none.
if (process.versions.node.startsWith("20.")) require("node:v8").setFlagsFromString("--interrupt-budget=1000000");
// The SDK looks for the pack's package.json in the working directory, which not every language host sets.
process.chdir(__dirname);
try {
    require("./build").ensureBuilt();
} catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
}
require("./dist/index.js");
