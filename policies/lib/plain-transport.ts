/** Statements that deny requests without TLS, and what they deny them to. */
import { anyPrincipal, type Statement, statementsOf } from "./iam-document";
import { matches } from "./pattern";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { BUCKETS, token } from "./types";
import { attempt, View } from "./view";

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

/** Denies everybody every action of S3 without TLS. */
const deniesPlain = (s: Statement): boolean =>
    !s.allows && anyPrincipal(s) && s.actions.some((a) => a === "*" || a === "s3:*") && whereWithoutTls(s.condition);

/** How a policy may call a bucket, as far as it is known. */
const namesOf = (bucket: Resource): string[] =>
    ["bucket", "id", "arn"]
        .map((key) => attempt(() => bucket.texts(key)))
        .flatMap((names) => ("value" in names ? names.value : []))
        .map((name) => name.replace(/^arn:[^:]*:s3:::/, ""));

/**
 * Whether statements are about all that `pathsOf` makes of a bucket's name; `names` are how it may be called. Where AWS
 * chooses the name, whatever name the statements use is taken for it.
 */
function cover(
    statements: readonly Statement[],
    pathsOf: (name: string) => readonly string[],
    names: readonly string[],
    nameGiven: boolean,
): boolean {
    const resources = statements.flatMap((s) => s.resources).map((r) => r.replace(/^arn:[^:]*:s3:::/, ""));
    const covered = (name: string) =>
        pathsOf(name).every((path) => resources.some((pattern) => matches(pattern, path)));
    return [...names, ...(nameGiven ? [] : resources)].some(covered);
}

/** What is found of a bucket, or of a policy whose bucket is elsewhere, that does not deny plain requests for what `pathsOf` makes of its name. */
export const bucketMustDenyPlain =
    (pathsOf: (name: string) => readonly string[], what: string) =>
    (holder: Resource, stack: Stack): string | undefined => {
        const isPolicy = holder.type === token("s3:BucketPolicy");
        // A bucket of this stack is told of once, as itself.
        if (isPolicy && stack.targets(holder, "bucket", BUCKETS).length > 0) {
            return undefined;
        }
        const policies = isPolicy ? [holder] : stack.referrers(holder, ["s3:BucketPolicy"], "bucket");
        const denials = [...policies, ...(isPolicy ? [] : [holder])]
            .flatMap((p) => statementsOf(p, "policy"))
            .filter(deniesPlain);
        if (cover(denials, pathsOf, namesOf(holder), holder.has("bucket"))) {
            return undefined;
        }
        return policies.length === 0
            ? "no bucket policy names this bucket; add one that denies requests where aws:SecureTransport is false"
            : `its policy does not deny requests to ${what} where aws:SecureTransport is false; add that statement`;
    };
