// Before `infra` is loaded: nothing is compiled beforehand. For a process of its own (infra.js) and for one that runs several
// commands (test/engine/warm.js).
"use strict";

const path = require("node:path");

/**
 * @param root the repository, whose npm packages are installed
 * @param debug whether errors show where they come from
 */
function register(root, debug) {
    // Node's own warnings are about packages and about the SDK's promises: nothing that a person can act on.
    if (!debug) process.removeAllListeners("warning");
    // Source-mapped stack traces are a third of a preview's time (docs/decisions/0078): only --debug takes them.
    Error.stackTraceLimit = debug ? 100 : 0;
    // From Node 22.1 on, which would keep what it compiled in the system's temporary folder.
    const { enableCompileCache } = require("node:module");
    if (enableCompileCache) enableCompileCache(path.join(root, "node_modules", ".cache", "node"));
    require("../sandbox/engine/no-proxy");
    require("./lazy");
    if (debug) {
        require("ts-node").register({ transpileOnly: true, project: path.join(root, "tsconfig.json") });
    } else {
        require("./transpile").register(root);
    }
}

module.exports = { register };
