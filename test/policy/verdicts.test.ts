/** What policies/VERDICTS.md says is so, point by point. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { rules } from "../../policies/rules";
import { analyze, analyzeStack, policyOf, type Props } from "./harness";
import { Stack, VERDICTS } from "./verdicts";

async function findings(name: string, what: Props | Stack): Promise<string[]> {
    const rule = rules.find((r) => r.name === name);
    assert.ok(rule, name);
    const resources = what instanceof Stack ? what.resources : { it: { type: rule.types[0]!, props: what } };
    const told =
        rule.scope === "stack"
            ? await analyzeStack([policyOf(rule)], resources, true)
            : await Promise.all(
                  Object.values(resources)
                      .filter(({ type }) => rule.types.includes(type!))
                      .map(({ type, props }) => analyze(rule, type!, props ?? {})),
              );
    return told.flat().map((d) => d.message);
}

/** The points of the page before what is not covered, on one line each. */
const POINTS = fs
    .readFileSync(path.join(__dirname, "../../policies/VERDICTS.md"), "utf8")
    .split("## Not covered")[0]!
    .split(/^- /m)
    .slice(1)
    .map((point) => point.replace(/\s+/g, " "));

describe("VERDICTS.md", () => {
    it("says nothing that no case shows, and the cases show nothing that it does not say", () => {
        const shown = VERDICTS.map(({ point }) => point);
        assert.deepEqual(
            POINTS.filter((said) => shown.filter((point) => said.startsWith(point)).length !== 1),
            [],
        );
        assert.deepEqual(
            shown.filter((point) => !POINTS.some((said) => said.startsWith(point))),
            [],
        );
        VERDICTS.forEach(({ found = [], silent = [], point }) => assert.ok(found.length + silent.length > 0, point));
    });

    for (const { point, found = [], silent = [] } of VERDICTS) {
        it(point, async () => {
            for (const [rule, what, message = /./] of found) {
                const told = await findings(rule, what);
                assert.notDeepEqual(told, [], `${rule} finds nothing: ${JSON.stringify(what)}`);
                told.forEach((each) => assert.match(each, message));
            }
            for (const [rule, what] of silent) {
                assert.deepEqual(await findings(rule, what), [], `${rule}: ${JSON.stringify(what)}`);
            }
        });
    }
});
