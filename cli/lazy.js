// To be loaded before the SDK, by `infra` and by the sandbox's language host (sandbox/engine/host/program.js).
// The SDK loads at start what only turning a JavaScript function into a Lambda needs, a third of a second: we do
// not, so it is loaded when something first looks into it.
"use strict";

const Module = require("node:module");

const LAZY = new Set(["@npmcli/arborist", "../../typescript-shim"]);

const load = Module._load;
Module._load = function (request, parent, isMain) {
    if (!LAZY.has(request) || !parent?.filename?.includes("@pulumi")) return load.call(this, request, parent, isMain);
    const get = (_, name) => (name === "__esModule" ? true : load(request, parent, isMain)[name]);
    return new Proxy({}, { get });
};
