/** Passwords that need no search: short ones, those of every list, of the documentation's examples, and a user's own name. */

/** With signs as the letters that they stand for. Words that are long enough to stand in none by chance. */
const KNOWN =
    /passwor[dt]|passwd|change.?(me|it|this)|letmein|qwerty|iloveyou|welcome|foobar|12345|00000|11111|hunter2|plaintext|must.?be.?(8|eight)|but8chars|yourstrong/;

const SIGNS: Readonly<Record<string, string>> = { "@": "a", "0": "o", $: "s", "5": "s", "3": "e" };
const withoutSigns = (text: string): string => text.replace(/[@0$53]/g, (sign) => SIGNS[sign]!);

/** A reference that stands as it was written. */
const REFERENCE = /^(\$|\{)\{/;
/** What is longer holds such a word among enough others. */
const LONG = 28;
/** What all are tried of. */
const SHORT = 8;

/** Whether a password is among the first that are tried. The user's name is asked for where the password leaves it open. */
export function isGuessable(password: string, user: () => string | undefined): boolean {
    const text = password.toLowerCase();
    if (REFERENCE.test(text)) {
        return false;
    }
    return (
        (text.length < LONG && [text, withoutSigns(text)].some((form) => KNOWN.test(form))) ||
        text.length < SHORT ||
        new Set(text).size <= 2 ||
        text === user()?.toLowerCase()
    );
}
