/** What a metric filter finds, by the structure of its pattern. */
import assert from "node:assert/strict";
import { finds } from "../../policies/lib/filter-pattern";

const TWO = "{ ($.eventName = A) || ($.eventName = B) }";
const BOTH = '{ ($.eventName = "Login") && ($.mfa != "Yes") }';

const FOUND: readonly (readonly [what: string, filter: string, demanded: string])[] = [
    ["the same", TWO, TWO],
    ["the other order, without blanks", "{($.eventName=B)||($.eventName=A)}", TWO],
    ["no brackets", "{ $.eventName = A || $.eventName = B }", TWO],
    ["quotes", '{ ($.eventName = "A") || ($.eventName = "B") }', TWO],
    [
        "a service that is named",
        `{ ($.eventSource = s.amazonaws.com) && (($.eventName = A) || ($.eventName = B)) }`,
        TWO,
    ],
    ["further events", "{ ($.eventName = A) || ($.eventName = B) || ($.eventName = C) }", TWO],
    ["events left out", `{ (($.eventName = A) || ($.eventName = B)) && ($.user != "ci") }`, TWO],
    [
        "events left out by two tests",
        `{ (($.eventName = A) || ($.eventName = B)) && ($.user != "ci") && ($.role != "ci") }`,
        TWO,
    ],
    ["blanks around all", `\n  ${TWO}  \n`, TWO],
    [
        "two services",
        "{ (($.eventSource = s) && (($.eventName = A) || ($.eventName = B))) || (($.eventSource = t) && ($.eventName = C)) }",
        TWO,
    ],
    ["brackets around all, and blanks behind them", "{ ( ($.eventName = A) || ($.eventName = B) ) }", TWO],
    ["brackets within quotes", '{ ($.eventName = "Login") && ($.mfa != "Yes") && ($.reason != "(none)") }', BOTH],
];
const MISSED: typeof FOUND = [
    ["one of two", "{ $.eventName = A }", TWO],
    ["never both", "{ ($.eventName = A) && ($.eventName = B) }", TWO],
    ["one or the other where both are asked", '{ ($.eventName = "Login") || ($.mfa != "Yes") }', BOTH],
    ["all of a service", "{ ($.eventSource = s) || (($.eventName = A) || ($.eventName = B)) }", TWO],
    ["all of a service alone", "{ $.eventSource = s }", TWO],
    ["&& binds tighter", "{ ($.eventSource = s) && ($.eventName = A) || ($.eventName = C) && ($.eventName = B) }", TWO],
    ["nothing", "", TWO],
    ["a text", "ERROR", TWO],
    ["brackets that do not close", "{ (($.eventName = A }", TWO],
    [
        "both of two ends of a text",
        '{ ($.code = "*Denied") && ($.code = "No*") }',
        '{ ($.code = "*Denied") || ($.code = "No*") }',
    ],
];

describe("patterns of metric filters", () => {
    for (const [what, filter, demanded] of FOUND) {
        it(`finds by ${what}`, () => assert.ok(finds(filter, demanded)));
    }
    for (const [what, filter, demanded] of MISSED) {
        it(`does not find by ${what}`, () => assert.ok(!finds(filter, demanded)));
    }
    it("answers for a filter of many more tests at once", () => {
        const many = Array.from({ length: 40 }, (_, i) => `($.field${i} = x)`).join(" || ");
        assert.ok(finds(`{ ($.eventName = A) || ($.eventName = B) || ${many} }`, TWO));
    });
});
