/** Statements that deny requests without TLS, and what they deny them to. */
import { anyPrincipal, type Statement } from "./iam-document";
import { matches } from "./pattern";
import { View } from "./view";

/** Nothing but "without TLS": a second test would narrow the denial to some requests. Keys are read in any case. */
function whereWithoutTls(condition: View): boolean {
    const [operator, ...others] = condition.keys();
    const tests = new View(condition.get(operator ?? "")).entries();
    return (
        others.length === 0 &&
        ["bool", "boolifexists"].includes((operator ?? "").toLowerCase()) &&
        tests.length === 1 &&
        tests[0]![0].toLowerCase() === "aws:securetransport" &&
        isFalse(new View(condition.get(operator!)).list(tests[0]![0]))
    );
}

/** A condition's value may stand in a list. */
const isFalse = (values: readonly unknown[]): boolean =>
    values.length > 0 && values.every((v) => v === false || (typeof v === "string" && v.toLowerCase() === "false"));

/** Denies everybody every action of a service without TLS; or one `action`, where that is enough. */
export const deniesPlain = (s: Statement, service: string, action = "*"): boolean =>
    !s.allows &&
    anyPrincipal(s) &&
    s.actions.some((a) => ["*", `${service}:*`, `${service}:${action}`].includes(a)) &&
    whereWithoutTls(s.condition);

/**
 * Whether statements are about a bucket and each of its objects; `names` are how the bucket may be called. Where AWS
 * chooses the name, whatever name the statements use is taken for it.
 */
export function coverBucket(statements: readonly Statement[], names: readonly string[], nameGiven: boolean): boolean {
    const resources = statements.flatMap((s) => s.resources).map((r) => r.replace(/^arn:[^:]*:s3:::/, ""));
    const covered = (name: string) =>
        [name, `${name}/any/object`].every((path) => resources.some((pattern) => matches(pattern, path)));
    return [...names, ...(nameGiven ? [] : resources)].some(covered);
}
