// Runs TypeScript as ts-node's transpile-only mode does, and keeps what it made: transpiling some 300 files takes longer
// than previewing a layer. Types are checked by `npm run typecheck` (docs/decisions/0003). No source maps:
// `--debug` uses ts-node, and messages leave line numbers to it.
"use strict";

const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

/** @param root the repository: its TypeScript is transpiled, its node_modules/.cache keeps the result */
function register(root) {
    const cache = path.join(root, "node_modules", ".cache", "infra");
    const settings = fs.readFileSync(path.join(root, "tsconfig.json"), "utf8");
    const seed = `${settings}\n${require("typescript/package.json").version}`;
    require.extensions[".ts"] = (module, filename) => {
        const source = fs.readFileSync(filename, "utf8");
        const mark = `\n//${crypto.createHash("sha1").update(seed).update(source).digest("hex")}\n`;
        const kept = path.join(cache, `${path.relative(root, filename).replace(/[\\/]/g, "+")}.js`);
        module._compile(read(kept, mark) ?? write(kept, transpile(source, filename, settings) + mark), filename);
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

function transpile(source, fileName, settings) {
    const typescript = require("typescript");
    const { compilerOptions } = typescript.parseConfigFileTextToJson("tsconfig.json", settings).config;
    const { options } = typescript.convertCompilerOptionsFromJson(
        { ...compilerOptions, sourceMap: false },
        path.dirname(fileName),
    );
    return typescript.transpileModule(source, { fileName, compilerOptions: options }).outputText;
}

module.exports = { register };
