/** Which passwords are among the first that are tried: each word, each sign, each bound. */
import assert from "node:assert/strict";
import { isGuessable } from "../../policies/lib/guessable";

/** 27 characters, of which none is a word of the list. */
const LETTERS = "qzwxecrvtbynumiklopajgfdhsk";

const GUESSABLE: readonly string[] = [
    ..."passwort1 mypasswd1 changeme2026 change-it-now change_this letmein77 iloveyou7 welcome26 foobarfoo".split(" "),
    ..."xk912345 xk900000 xk911111 hunter2hunter plaintextx must-be-8 mustbeeight but8chars yourstrongone".split(" "),
    "PASSWORT1",
    "w3lc0m3-all",
    "pa55word-of-all",
    "p@$$wd-of-them",
    // Short.
    "kzrvwq1",
    // Of two signs.
    "abababababab",
    "a",
    // A word within 27 characters.
    `${LETTERS.slice(0, 20)}welcome`,
    // No reference, but a text that holds one.
    "welcome-${x}",
    "changeme{{y",
];
const NOT: readonly string[] = [
    "kzrvwq12",
    "abcabcabcabc",
    // The same within 28.
    `${LETTERS.slice(0, 21)}welcome`,
    LETTERS,
    "${db}",
    "{{x}}",
];

describe("a guessable password", () => {
    for (const password of GUESSABLE) {
        it(`is ${password}`, () => assert.ok(isGuessable(password, () => undefined)));
    }
    for (const password of NOT) {
        it(`is not ${password}`, () => assert.ok(!isGuessable(password, () => undefined)));
    }
    it("is the user's own name, in whatever case", () => {
        assert.ok(isGuessable("Application-One", () => "application-ONE"));
        assert.ok(!isGuessable("application-one", () => "application-two"));
    });
});
