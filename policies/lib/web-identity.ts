/** Whom of a web identity provider a role's trust policy names. */
import type { Statement } from "./iam-document";
import { View } from "./view";

/** Tests that a token without the claim fails. */
const TESTS = /^(ForAnyValue:)?String(Equals|EqualsIgnoreCase|Like)$/;

/** Whether a test on the claim `key` takes none but what `names` somebody. */
export const claimNames = (s: Statement, key: RegExp, names: (value: string) => boolean): boolean =>
    s.condition
        .keys()
        .filter((test) => TESTS.test(test))
        .flatMap((test) => new View(s.condition.get(test)).entries())
        .some(([claim, values]) => key.test(claim) && values.length > 0 && values.every(names));
