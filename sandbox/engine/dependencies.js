// node_modules: installed when it is missing or is not what package-lock.json says, and only then.
"use strict";

const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { readJson, withLock } = require("./cache");
const { dependenciesState } = require("./decisions");
const { run, say, step } = require("./steps");

const STAMP = path.join("node_modules", ".integers-stamp");

/**
 * All packages with NODE_ENV=production or omit= in a person's .npmrc too, as the tests need theirs and esbuild its binary, which
 * is an optional one; and here, where this folder is a workspace of a repository around it.
 */
const NPM_CI = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--workspaces=false",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
];

/** @returns whether anything had to be done. */
async function ensureDependencies(root, cache) {
    if (state(root) === "current") return false;
    // Two of them in one checkout would remove each other's files.
    const name = `dependencies-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`;
    const busy = () => say("another bootstrap installs the packages: waiting for it");
    return withLock(cache, name, busy, async () => {
        const found = state(root);
        if (found === "current") return false;
        if (found === "stale") {
            await step("npm ci (packages of package-lock.json)", () => run("npm", NPM_CI, { cwd: root }));
        }
        fs.writeFileSync(path.join(root, STAMP), expectedStamp(root));
        return found === "stale";
    });
}

function state(root) {
    return dependenciesState({
        stamp: readText(path.join(root, STAMP)),
        expectedStamp: expectedStamp(root),
        lock: readJson(path.join(root, "package-lock.json")),
        installed: readJson(path.join(root, "node_modules", ".package-lock.json")),
    });
}

/** The lock file by content, so that a checkout or a touch installs nothing; the platform, as esbuild is binary. */
function expectedStamp(root) {
    const lock = fs.readFileSync(path.join(root, "package-lock.json"));
    return `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}\n`;
}

function readText(file) {
    try {
        return fs.readFileSync(file, "utf8");
    } catch {
        return undefined;
    }
}

module.exports = { ensureDependencies };
