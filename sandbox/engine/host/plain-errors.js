// To be loaded before the SDK, which tells a program's error in colours. Where a stack names a file right below an npm scope
// (node_modules/@pulumi/errors.ts), as the SDK's source maps do, Node.js 20.20 goes round in that until memory for one text
// runs out: half a minute for each program that fails.
"use strict";

const util = require("node:util");

util.inspect = new Proxy(util.inspect, {
    apply: (inspect, _, [value, options, ...rest]) =>
        inspect(value, options?.colors ? { ...options, colors: false } : options, ...rest),
});
