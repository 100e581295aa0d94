/**
 * Every rule against its cases, through the SDK. A rule fails that lacks a compliant, a violating or an unknown case, or a
 * case of absence for a property it judges.
 */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import type { Rule } from "../../policies/lib/rule";
import { rules } from "../../policies/rules";
import { neverAbsent } from "./absence";
import type { Cases, ResourceCases, StackCases } from "./cases";
import { analyze, analyzeStack, type Diagnostic, patched, policyOf, UNKNOWN } from "./harness";

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
    const policies = [policyOf(rule)];
    return analyzeStack(policies, patched(cases.stack, patch), deployed, type);
}

/** Of the resource that the cases are about; others of its types may be told of beside it. */
const ofIt = (found: Diagnostic): boolean => found.urn.endsWith("::it");
const shown = (found: Diagnostic[]): string => found.map((d) => `[${d.level}] ${d.message}`).join("\n") || "no finding";

for (const rule of rules) {
    describe(`policy ${rule.name}`, () => {
        const loaded = load(rule);
        if (loaded === undefined) {
            it("has cases", () => assert.fail(`write test/policy/cases/${rule.family}/${rule.name}.ts`));
            return;
        }
        if ("always" in loaded) {
            alwaysStops(rule);
            return;
        }
        const forms = "compliant" in loaded || "stack" in loaded ? [loaded] : loaded;
        it("has violating and unknown cases for each of its types", () => {
            assert.deepEqual([...new Set(forms.flatMap((f) => f.types ?? rule.types))].sort(), [...rule.types].sort());
            for (const form of forms) {
                assert.ok(Object.keys(form.violating).length > 0 && Object.keys(form.unknown).length > 0);
            }
        });
        it("says what absence means of each property that it judges", () => {
            for (const form of forms) {
                assert.deepEqual(neverAbsent(form), [], "add a violating, passing or unknown case without it");
            }
        });
        forms.forEach((form) => runForm(rule, form));
    });
}

function alwaysStops(rule: Rule): void {
    for (const type of rule.types) {
        it(`stops every ${type}, unknown values or not`, async () => {
            assert.equal((await analyze(rule, type, {})).length, 1);
            assert.equal((await analyze(rule, type, { tags: UNKNOWN })).length, 1);
        });
    }
}

function runForm(rule: Rule, cases: ResourceCases | StackCases): void {
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
                const stops = (d: Diagnostic) =>
                    !d.undetermined &&
                    d.level === level &&
                    d.message.startsWith(rule.description) &&
                    !/\bundefined\b/.test(d.message);
                assert.ok(found.some(ofIt) && found.every(stops), shown(found));
                assert.equal(
                    new Set(found.map((d) => JSON.stringify(d))).size,
                    found.length,
                    `told twice: ${shown(found)}`,
                );
            });
        }
        for (const [name, patch] of Object.entries(cases.unknown)) {
            it(`leaves ${name} undetermined (${type})`, async () => {
                const found = await run(rule, cases, patch, type, true);
                const open = (d: Diagnostic) => d.undetermined && d.level === "advisory";
                assert.ok(found.some(ofIt) && found.every(open), shown(found));
            });
        }
    }
}
