/** The operator guide's way to take a resource out of the state, which `pulumi state delete` refuses to while others name it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

const GUIDE = fs.readFileSync(path.resolve(__dirname, "../../../docs/operator-guide.md"), "utf8");
const URN = "urn:pulumi:prod::p::c$aws:iam/serviceLinkedRole:ServiceLinkedRole::role";
const OTHER = "urn:pulumi:prod::p::c$aws:kms/key:Key::key";

describe("letting the state forget a resource", () => {
    it("takes it out, and its name out of what waits for it and is made from it, and nothing else", () => {
        const [, program] = /^jq --arg urn "\$URN" '([^']+)' before\.json/m.exec(GUIDE) ?? [];
        const waiting = (dependencies: readonly string[]) => ({
            urn: "urn:pulumi:prod::p::a:b/c:D::waits",
            inputs: { list: ["a", "b"], text: URN },
            dependencies,
            propertyDependencies: { policy: dependencies, name: null },
        });
        const state = (resources: readonly unknown[]) => ({ version: 3, deployment: { resources } });
        const { stdout, stderr } = spawnSync("jq", ["--arg", "urn", URN, program!], {
            input: JSON.stringify(state([{ urn: URN, type: "t" }, { urn: OTHER }, waiting([OTHER, URN])])),
            encoding: "utf8",
        });
        assert.equal(stderr, "");
        assert.deepEqual(JSON.parse(stdout), state([{ urn: OTHER }, waiting([OTHER])]));
    });
});
