/** The pack as a whole: nothing left out, metadata complete, generated files current, levels that relax no encryption. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { generated, ruleFiles } from "../../policies/generate";
import { ExemptionRegister, readExemptions } from "../../policies/lib/exemptions";
import { frameworkOf, pageOf } from "../../policies/lib/standards";
import { buildPolicies } from "../../policies/pack";
import { rules } from "../../policies/rules";

const ROOT = path.join(__dirname, "../..");
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), "utf8");
const policies = buildPolicies(new ExemptionRegister([], "2026-01-01"));
const names = new Set(rules.map((r) => r.name));

/** `CT.EC2.PR.15 to CT.EC2.PR.20` is a range; everything else is an id by itself. */
function idsOf(listed: string): string[] {
    const range = /^(.+?)(\d+) to \1(\d+)$/.exec(listed);
    if (range === null) {
        return [listed];
    }
    const [, stem = "", from = "", to = ""] = range;
    const numbers = Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i);
    return numbers.map((number) => `${stem}${String(number).padStart(from.length, "0")}`);
}

describe("policy pack", () => {
    it("holds the rule of every file, under the file's name and family", () => {
        assert.deepEqual(
            rules.map((r) => `${r.family}/${r.name}`),
            ruleFiles(),
        );
    });

    it("keeps each rule file within 60 lines", () => {
        const long = ruleFiles().filter((f) => read(`policies/rules/${f}.ts`).trimEnd().split("\n").length > 60);
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

    it("cites only ids that belong to a known standard", () => {
        rules.forEach((rule) => rule.covers.forEach((id) => assert.ok(frameworkOf(id).name)));
        assert.throws(() => frameworkOf("CKV-AWS-16"), /is no control id/);
    });

    it("sends a reader to a public page, whoever's requirement the rule cites", () => {
        rules.forEach((rule) => assert.match(pageOf(rule.family, rule.covers), /^https:\/\//, rule.name));
        assert.match(pageOf("private-subnet", ["R-NET-2", "RDS.46"]), /rds-controls\.html#rds-46$/);
        assert.match(pageOf("iam", ["R-SEC-4"]), /sec_permissions_least_privileges\.html$/);
    });

    it("covers no control of which VERDICTS.md says that it has no rule", () => {
        const rows = [
            ...read("policies/VERDICTS.md")
                .split("## Not covered")[1]!
                .matchAll(/^\| ([^|]+) \|/gm),
        ];
        const listed = rows.flatMap(([, ids]) => ids!.split(", ").flatMap((id) => idsOf(id.trim())));
        assert.ok(
            ["CT.EC2.PR.17", "AVD-AWS-0112", "CIS-2.1.4", "CKV2_AWS_76", "Account.1"].every((id) =>
                listed.includes(id),
            ),
        );
        const covered = new Set(rules.flatMap((rule) => rule.covers));
        assert.deepEqual(
            listed.filter((id) => covered.has(id)),
            [],
        );
    });

    for (const [file, content] of Object.entries(generated(rules))) {
        it(`finds ${file} current`, () => {
            assert.equal(read(file), content, "run npm run docs");
        });
    }
});

describe("policy levels", () => {
    const levels = (environment: string) =>
        JSON.parse(read(`policies/levels/${environment}.json`)) as Record<string, string>;

    it("name rules that exist", () => {
        for (const environment of ["prod", "staging"]) {
            assert.deepEqual(
                Object.keys(levels(environment)).filter((name) => !names.has(name)),
                [],
            );
        }
    });

    it("relax nothing in prod, and remediate nothing there", () => {
        assert.deepEqual([...new Set(Object.values(levels("prod")))], ["mandatory"]);
    });

    it("relax Multi-AZ and what costs in staging, never encryption, placement, exposure, logging or IAM", () => {
        const relaxed = Object.entries(levels("staging")).filter(([, level]) => level !== "remediate");
        const families = new Set(relaxed.map(([name]) => rules.find((r) => r.name === name)!.family));
        const allowed = new Set(["multi-az", "backup"]);
        const others = relaxed.filter(([name]) => name !== "load-balancer-deletion-protection");
        assert.ok(families.has("multi-az"));
        assert.deepEqual(
            others.map(([name]) => rules.find((r) => r.name === name)!.family).filter((f) => !allowed.has(f)),
            [],
        );
    });

    it("set remediate only for rules that can repair", () => {
        for (const [name, level] of Object.entries(levels("staging"))) {
            const rule = rules.find((r) => r.name === name)!;
            assert.ok(level !== "remediate" || (rule.scope === "resource" && rule.remediate !== undefined), name);
        }
    });
});

describe("exemptions.json", () => {
    it("holds complete entries, each for a rule of the pack", () => {
        const exemptions = readExemptions(path.join(ROOT, "policies/exemptions.json"));
        assert.deepEqual(
            exemptions.filter((e) => !names.has(e.rule)),
            [],
        );
    });
});
