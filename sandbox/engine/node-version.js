// The first thing that every command requires: an old Node has to come as far as its error, so this file and the
// ones that begin with it keep to what Node 12 can parse (eslint.config.mjs holds them to it).
"use strict";

const path = require("path");

/** @returns what is wrong with this Node on this system, or undefined. */
function nodeProblem(found, wanted, platform) {
    if (platform === "win32") {
        return "Windows itself is not supported: run this in WSL (https://learn.microsoft.com/windows/wsl).";
    }
    const have = found.split(".").map(Number);
    const least = wanted.replace(">=", "").split(".").map(Number);
    const at = least.findIndex((number, index) => have[index] !== number);
    if (at < 0 || have[at] > least[at]) return undefined;
    return `Node.js ${found} found, ${least.join(".")} or newer is needed: https://nodejs.org`;
}

/** Ends the process with one error where the Node that runs it is too old. */
function requireNode() {
    const wanted = require(path.join(__dirname, "..", "..", "package.json")).engines.node;
    const problem = nodeProblem(process.versions.node, wanted, process.platform);
    if (problem === undefined) return;
    process.stderr.write(`error: ${problem}\n`);
    process.exit(1);
}

module.exports = { nodeProblem, requireNode };
