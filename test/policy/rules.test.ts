/** Every rule against its cases, through the SDK. A rule without a compliant, violating and unknown case fails. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { ExemptionRegister } from "../../policies/lib/exemptions";
import { toPolicy } from "../../policies/lib/kernel";
import type { Rule } from "../../policies/lib/rule";
import { rules } from "../../policies/rules";
import type { Cases, ResourceCases, StackCases } from "./cases";
import { analyze, analyzeStack, type Diagnostic, patched, UNKNOWN } from "./harness";

const CASES = path.join(__dirname, "cases");
const requireCases = createRequire(__filename);

function load(rule: Rule): Cases | undefined {
    const file = path.join(CASES, rule.family, `${rule.name}.ts`);
    return fs.existsSync(file) ? (requireCases(file) as { cases: Cases }).cases : undefined;
}

/** Runs one patch of the fixture; `deployed` tells whether references are known. */
function run(
    rule: Rule,
    cases: ResourceCases | StackCases,
    patch: Record<string, unknown>,
    type: string,
    deployed: boolean,
) {
    if ("compliant" in cases) {
        return analyze(rule, type, patched(cases.compliant, patch));
    }
    const policies = [toPolicy(rule, new ExemptionRegister([], "2026-01-01"))];
    return analyzeStack(policies, patched(cases.stack, patch), deployed, type);
}

const shown = (found: Diagnostic[]): string => found.map((d) => `[${d.level}] ${d.message}`).join("\n") || "no finding";

for (const rule of rules) {
    describe(`policy ${rule.name}`, () => {
        const cases = load(rule);
        it("has a compliant, a violating and an unknown case", () => {
            assert.ok(cases, `write test/policy/cases/${rule.family}/${rule.name}.ts`);
            if ("always" in cases) {
                return;
            }
            assert.ok(Object.keys(cases.violating).length > 0, "no violating case");
            assert.ok(Object.keys(cases.unknown).length > 0, "no unknown case");
        });
        if (cases === undefined) {
            return;
        }
        if ("always" in cases) {
            for (const type of rule.types) {
                it(`stops every ${type}, unknown values or not`, async () => {
                    assert.equal((await analyze(rule, type, {})).length, 1);
                    assert.equal((await analyze(rule, type, { tags: UNKNOWN })).length, 1);
                });
            }
            return;
        }
        const early = "stack" in cases && cases.decidedAtPreview !== false ? [true, false] : [true];
        const level = rule.level ?? "mandatory";
        for (const type of cases.types ?? rule.types) {
            for (const [name, patch] of Object.entries({ "the fixture": {}, ...cases.passing })) {
                for (const deployed of name === "the fixture" ? early : [true]) {
                    it(`passes ${name} (${type}${deployed ? "" : ", first preview"})`, async () => {
                        const found = await run(rule, cases, patch, type, deployed);
                        assert.deepEqual(found, [], shown(found));
                    });
                }
            }
            for (const [name, patch] of Object.entries(cases.violating)) {
                it(`stops ${name} (${type})`, async () => {
                    const found = await run(rule, cases, patch, type, true);
                    assert.ok(found.length > 0, "no finding");
                    assert.ok(
                        found.every(
                            (d) => !d.undetermined && d.level === level && d.message.startsWith(rule.description),
                        ),
                        shown(found),
                    );
                });
            }
            for (const [name, patch] of Object.entries(cases.unknown)) {
                it(`leaves ${name} undetermined (${type})`, async () => {
                    const found = await run(rule, cases, patch, type, true);
                    assert.ok(found.length > 0, "a silent pass");
                    assert.ok(
                        found.every((d) => d.undetermined && d.level === "advisory"),
                        shown(found),
                    );
                });
            }
        }
    });
}
