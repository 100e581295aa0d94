// To be loaded before the SDK, by `infra` and by the sandbox's language host (sandbox/engine/host/program.js).
// The SDK loads at start what only turning a JavaScript function into a Lambda needs, a third of a second: we do
// not, so it is loaded when something first looks into it.
"use strict";

const Module = require("node:module");

const LAZY = new Set(["@npmcli/arborist", "normalize-package-data", "../../typescript-shim"]);

const load = Module._load;
Module._load = function (request, parent, isMain) {
    if (!LAZY.has(request) || !parent?.filename?.includes("@pulumi")) return load.call(this, request, parent, isMain);
    const get = (_, name) => {
        if (name === "__esModule") return true;
        const loaded = load(request, parent, isMain);
        // A module that is but a function is its own default.
        return name === "default" && typeof loaded === "function" ? loaded : loaded[name];
    };
    return new Proxy({}, { get });
};
