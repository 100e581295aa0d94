/** The pack as a whole: nothing left out, metadata complete, generated files current. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { renderIndex, ruleFiles } from "../../policies/generate";
import { ExemptionRegister } from "../../policies/lib/exemptions";
import { buildPolicies } from "../../policies/pack";
import { rules } from "../../policies/rules";

const POLICIES = path.join(__dirname, "../../policies");
const policies = buildPolicies(new ExemptionRegister([], "2026-01-01"));

describe("policy pack", () => {
    it("holds the rule of every file, under the file's name and family", () => {
        assert.deepEqual(
            rules.map((r) => `${r.family}/${r.name}`),
            ruleFiles(),
        );
    });

    it("keeps each rule file within 60 lines", () => {
        const long = ruleFiles().filter(
            (f) => fs.readFileSync(path.join(POLICIES, "rules", `${f}.ts`), "utf8").split("\n").length > 61,
        );
        assert.deepEqual(long, []);
    });

    it("gives every policy a unique name, a severity, a framework with its control, tags, a remedy and a page", () => {
        assert.equal(new Set(policies.map((p) => p.name)).size, policies.length);
        for (const p of policies) {
            assert.ok(p.severity && p.framework?.reference && p.framework.version && p.remediationSteps, p.name);
            assert.ok((p.tags ?? []).length >= 2, p.name);
            assert.equal(new Set(p.tags).size, p.tags!.length, p.name);
        }
    });

    it("lists every rule in rules/index.ts", () => {
        assert.equal(fs.readFileSync(path.join(POLICIES, "rules/index.ts"), "utf8"), renderIndex(ruleFiles()));
    });
});
