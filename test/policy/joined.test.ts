/** One finding for one cause: which findings of an answer are joined, and which are not. */
import assert from "node:assert/strict";
import { AnalyzeDiagnostic, AnalyzeResponse, EnforcementLevel } from "@pulumi/pulumi/proto/analyzer_pb";
import { joinFindings } from "../../policies/lib/joined";

type Told = readonly [rule: string, message: string, urn?: string, level?: keyof typeof EnforcementLevel];

const DESCRIPTION = "What must hold (always).";

/** What is left of these findings: rule and message, and the rules that do not apply. */
function joined(...told: Told[]) {
    const answer = new AnalyzeResponse();
    answer.setDiagnosticsList(
        told.map(([rule, message, urn = "it", level = "MANDATORY"]) =>
            new AnalyzeDiagnostic()
                .setPolicyname(rule)
                .setDescription(DESCRIPTION)
                // As the SDK does it: where a level was given with the message, it stands alone.
                .setMessage(/^(undetermined|exempt)/.test(message) ? message : `${DESCRIPTION}\n${message}`)
                .setUrn(urn)
                .setEnforcementlevel(EnforcementLevel[level]),
        ),
    );
    joinFindings(answer);
    return {
        left: answer
            .getDiagnosticsList()
            .map((d) => [d.getPolicyname(), ...d.getMessage().replace(`${DESCRIPTION}\n`, "").split("\n")]),
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
            notApplicable: [["c", "waits for a value that is known after apply"]],
        });
        untouched(waits("a"), ["c", waits("c")[1], "another"]);
    });

    it("are several where different rules find the same: each control is judged by its own policy", () => {
        untouched(["ssh", "port 22 (every protocol)"], ["high-risk", "port 22 (every protocol)"]);
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
        const exempt = (found: string): Told => [
            "a",
            `exempt until 2027-01-01 (platform): x. Found: ${found}`,
            "it",
            "ADVISORY",
        ];
        untouched(["a", "no key"], exempt("no zone"), exempt("no log"));
    });
});
