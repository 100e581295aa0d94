// Takes the types out of TypeScript with esbuild and keeps what that made: for `infra`, and for ts-node in tests, scripts
// and programs of the plain CLI (esbuild-transpiler.js beside this). Types are checked by `npm run typecheck`
// (docs/decisions/0003).
"use strict";

const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const OPTIONS = {
    loader: "ts",
    format: "cjs",
    target: "node20",
    sourcemap: "external",
    sourcesContent: false,
    // A dynamic import becomes a require, as with TypeScript: node's own knows nothing of TypeScript.
    supported: { "dynamic-import": false },
    tsconfigRaw: {},
};

/**
 * @param root the repository: its node_modules/.cache keeps the results
 * @returns a function from a file's name and text to its JavaScript and, where that is asked for, its source map
 */
function transpiler(root) {
    const cache = path.join(root, "node_modules", ".cache", "transpiled");
    const seed = `${JSON.stringify(OPTIONS)}\n${require("esbuild/package.json").version}`;
    return (filename, source, mapped) => {
        const mark = `\n//${crypto.createHash("sha1").update(seed).update(source).digest("hex")}\n`;
        const kept = path.join(cache, `${path.relative(root, filename).replace(/[\\/]/g, "+")}.js`);
        const code = read(kept, mark);
        const map = mapped ? read(`${kept}.map`, mark) : "";
        if (code !== undefined && map !== undefined) return { code, map };
        // Loaded where a file changed: no run of an unchanged tree pays for it.
        const made = require("esbuild").transformSync(source, { ...OPTIONS, sourcefile: filename });
        write(`${kept}.map`, made.map + mark);
        write(kept, made.code + mark);
        return made;
    };
}

/** Runs TypeScript without source maps: messages leave line numbers to `--debug`. */
function register(root) {
    const transpile = transpiler(root);
    require.extensions[".ts"] = (module, filename) =>
        module._compile(transpile(filename, fs.readFileSync(filename, "utf8"), false).code, filename);
}

/** The kept text, unless it was made from another source. */
function read(file, mark) {
    try {
        const text = fs.readFileSync(file, "utf8");
        return text.endsWith(mark) ? text.slice(0, -mark.length) : undefined;
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
}

module.exports = { register, transpiler };
