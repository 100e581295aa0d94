import * as assert from "node:assert";
import { fold } from "../../../cli/terminal/fold";

const COLUMNS = 40;

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
    [
        "leaves alone what fits",
        "a line that has as many as forty columns",
        ["a line that has as many as forty columns"],
    ],
    [
        "breaks between words, and hangs what follows",
        "  one two three four five six seven eight nine",
        ["  one two three four five six seven", "      eight nine"],
    ],
    [
        "breaks no name, and gives one that has no room a row of its own",
        "    rule: database-application-rotation-log, cache",
        ["    rule:", "        database-application-rotation-log,", "        cache"],
    ],
    [
        "keeps the spaces of a column",
        "    NAT gateways   32.85  network:nat: single",
        ["    NAT gateways   32.85  network:nat:", "        single"],
    ],
    [
        "keeps a command whole",
        "Repair with: npm run infra -- up staging --layer network",
        ["Repair with:", "    npm run infra -- up staging --layer network"],
    ],
    [
        "folds each line for itself",
        `a\n${"bbbb ".repeat(9)}`,
        ["a", "bbbb bbbb bbbb bbbb bbbb bbbb bbbb bbbb", "    bbbb"],
    ],
];

describe("text for a terminal of forty columns", () => {
    for (const [what, text, rows] of CASES) {
        it(what, () => assert.deepStrictEqual(fold(text, COLUMNS).split("\n"), rows));
    }

    it("stays as it is where it goes into a file, or the width is not known", () => {
        const text = "words ".repeat(100);
        assert.deepStrictEqual([fold(text, undefined), fold(text, 0)], [text, text]);
    });
});
