/** One finding for one cause: which findings of an answer are joined, and which are not. */
import assert from "node:assert/strict";
import { AnalyzeDiagnostic, AnalyzeResponse, EnforcementLevel } from "@pulumi/pulumi/proto/analyzer_pb";
import { joinFindings } from "../../policies/lib/joined";
import { rules } from "../../policies/rules";

type Told = readonly [rule: string, message: string, urn?: string, level?: keyof typeof EnforcementLevel];

const SAID_BY = new Map([
    ["ssh", ["all-ports"]],
    ["high-risk", ["all-ports", "ssh"]],
]);

/** What is left of these findings: rule and message, and the rules that do not apply. */
function joined(...told: Told[]) {
    const answer = new AnalyzeResponse();
    answer.setDiagnosticsList(
        told.map(([rule, message, urn = "it", level = "MANDATORY"]) =>
            new AnalyzeDiagnostic()
                .setPolicyname(rule)
                .setMessage(`What must hold (always).\n${message}`)
                .setUrn(urn)
                .setEnforcementlevel(EnforcementLevel[level]),
        ),
    );
    joinFindings(answer, SAID_BY);
    return {
        left: answer.getDiagnosticsList().map((d) => [d.getPolicyname(), ...d.getMessage().split("\n").slice(1)]),
        notApplicable: answer.getNotApplicableList().map((p) => [p.getPolicyName(), p.getReason()]),
    };
}
const untouched = (...told: Told[]): void =>
    assert.deepEqual(joined(...told), { left: told.map(([rule, message]) => [rule, message]), notApplicable: [] });

describe("findings of one cause", () => {
    it("are one for all rules that wait for the same value of a resource", () => {
        const waits = (rule: string, value = "policy, known after apply"): Told => [
            rule,
            `undetermined: ${rule} needs ${value}`,
        ];
        assert.deepEqual(joined(waits("a"), ["b", "set a key"], waits("c"), waits("d", "name, known after apply")), {
            left: [
                ["a", "undetermined: 2 rules need policy, known after apply: a, c"],
                ["b", "set a key"],
                ["d", "undetermined: d needs name, known after apply"],
            ],
            notApplicable: [["c", "another rule says it"]],
        });
        untouched(waits("a"), ["c", waits("c")[1], "another"]);
    });

    it("are the one that says it for the others, through one that is said itself, too", () => {
        assert.deepEqual(
            joined(
                ["high-risk", "a port of high risk (tcp)"],
                ["ssh", "port 22 (tcp)"],
                ["all-ports", "every port (tcp)"],
            ),
            {
                left: [["all-ports", "every port (tcp) (found by high-risk, ssh, too)"]],
                notApplicable: [
                    ["high-risk", "another rule says it"],
                    ["ssh", "another rule says it"],
                ],
            },
        );
    });

    it("are several where they are about other parts or resources, or said by what waits, is exempt or only advises", () => {
        untouched(["ssh", "port 22 (tcp 22)"], ["high-risk", "a port of high risk (tcp 3306)"]);
        untouched(["ssh", "web: port 22"], ["high-risk", "log: port 22"]);
        untouched(["ssh", "port 22"], ["high-risk", "port 22", "another"]);
        untouched(["ssh", "port 22"], ["other", "port 22"]);
        untouched(
            ["ssh", "exempt until 2027-01-01 (platform): x. Found: port 22", "it", "ADVISORY"],
            ["high-risk", "port 22"],
        );
        untouched(["ssh", "undetermined: ssh needs ingress"], ["high-risk", "port 22"]);
        untouched(["ssh", "port 22", "it", "ADVISORY"], ["high-risk", "port 22"]);
        assert.equal(joined(["ssh", "port 22"], ["high-risk", "port 22", "it", "ADVISORY"]).left.length, 1);
    });

    it("are one for what a rule finds in one resource, a line each, unless it speaks of others", () => {
        assert.deepEqual(joined(["a", "no key"], ["b", "no log"], ["a", "no zone"], ["a", "no key", "another"]), {
            left: [
                ["a", "no key", "no zone"],
                ["b", "no log"],
                ["a", "no key"],
            ],
            notApplicable: [],
        });
        untouched(["a", "no key"], ["a", "exempt until 2027-01-01 (platform): x. Found: no zone", "it", "ADVISORY"]);
    });

    it("are said by rules that are there, of the same scope and about the same types", () => {
        const byName = new Map(rules.map((rule) => [rule.name, rule]));
        const pairs = rules.flatMap((rule) => (rule.saidBy ?? []).map((name) => [rule, byName.get(name)] as const));
        assert.ok(pairs.length > 10);
        for (const [rule, lead] of pairs) {
            assert.equal(lead?.scope, rule.scope, rule.name);
            assert.ok(
                rule.types.some((type) => lead?.types.includes(type)),
                rule.name,
            );
        }
    });
});
