// Runs TypeScript through esbuild, as ts-node does for tests and `--debug` (esbuild-transpiler.js beside this), and keeps
// what it made. Types are checked by `npm run typecheck` (docs/decisions/0003). No source maps: messages leave line
// numbers to `--debug`.
"use strict";

const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

/** @param root the repository: its TypeScript is transpiled, its node_modules/.cache keeps the result */
function register(root) {
    const cache = path.join(root, "node_modules", ".cache", "infra");
    const options = fs.readFileSync(require.resolve("./esbuild-transpiler"), "utf8");
    const seed = `${options}\n${require("esbuild/package.json").version}`;
    require.extensions[".ts"] = (module, filename) => {
        const source = fs.readFileSync(filename, "utf8");
        const mark = `\n//${crypto.createHash("sha1").update(seed).update(source).digest("hex")}\n`;
        const kept = path.join(cache, `${path.relative(root, filename).replace(/[\\/]/g, "+")}.js`);
        module._compile(read(kept, mark) ?? write(kept, transpile(source, filename) + mark), filename);
    };
}

/** The kept text, unless it was made from another source. */
function read(file, mark) {
    try {
        const text = fs.readFileSync(file, "utf8");
        return text.endsWith(mark) ? text : undefined;
    } catch {
        return undefined;
    }
}

/** Runs side by side each write a file of their own, and renaming is atomic. A tree that cannot be written works too. */
function write(file, text) {
    try {
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(`${file}.${process.pid}`, text);
        fs.renameSync(`${file}.${process.pid}`, file);
    } catch {
        // Only slower the next time.
    }
    return text;
}

/** esbuild is loaded where a file changed: no run of an unchanged tree pays for it. */
function transpile(source, fileName) {
    return require("./esbuild-transpiler").create().transpile(source, { fileName }).outputText;
}

module.exports = { register };
