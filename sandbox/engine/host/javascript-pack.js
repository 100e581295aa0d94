// Runs a policy pack whose PulumiPolicy.yaml says `typescript: false`. Its arguments are those of the SDK's runner: the
// engine's address and the pack's folder. An error that nobody catches ends it with a code that is not 0, as there.
"use strict";

const path = require("node:path");

const [, , , folder, ...rest] = process.argv;
process.argv = [process.argv[0], process.argv[1], ...rest];
require(path.resolve(folder));
