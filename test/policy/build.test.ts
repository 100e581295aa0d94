/** The built pack, which is what the engine runs. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { rules } from "../../policies/rules";

const POLICIES = path.join(__dirname, "../../policies");
const { ensureBuilt } = createRequire(__filename)(path.join(POLICIES, "build.js")) as { ensureBuilt: () => boolean };

describe("policy pack build", () => {
    it("is current after ensureBuilt, holds every rule, and leaves no partial file", () => {
        ensureBuilt();
        assert.equal(ensureBuilt(), false, "built twice from the same sources");
        const built = fs.readFileSync(path.join(POLICIES, "dist/index.js"), "utf8");
        assert.deepEqual(
            rules.map((r) => r.name).filter((name) => !built.includes(`"${name}"`)),
            [],
        );
        assert.deepEqual(fs.readdirSync(path.join(POLICIES, "dist")).sort(), ["fingerprint", "index.js"]);
    });

    it("does not load the whole of @pulumi/pulumi, which costs 0.4 s at every preview", () => {
        const built = fs.readFileSync(path.join(POLICIES, "dist/index.js"), "utf8");
        assert.ok(!built.includes('require("@pulumi/pulumi")'));
        assert.ok(!/@pulumi\/aws["/]/.test(built));
    });

    it("unpacks each resource once, not for every policy: the SDK's server asks the wrapper", () => {
        const built = fs.readFileSync(path.join(POLICIES, "dist/index.js"), "utf8");
        const server = built.slice(built.indexOf("node_modules/@pulumi/policy/server.js"));
        assert.match(server, /deserialize_1 = require_deserialize2\(\)/);
        assert.match(built, /require_deserialize2 = [\s\S]{0,300}unpacked = \/\* @__PURE__ \*\/ new WeakMap/);
    });
});
