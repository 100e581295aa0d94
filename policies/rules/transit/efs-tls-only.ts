import { selectFrom, someIn } from "../../lib/find";
import { anyPrincipal, type Statement, statementsOf } from "../../lib/iam-document";
import { matches } from "../../lib/pattern";
import { admitsEverybody } from "../../lib/principals";
import { stackRule } from "../../lib/rule";
import { View } from "../../lib/view";

const MOUNT = "elasticfilesystem:clientmount";
const BOOL = /^bool(ifexists)?$/i;

/** What a condition's tests of booleans want, by key; an operator of another kind is a test that wants nothing. */
const wants = (condition: View): (readonly [key: string, value: string])[] =>
    condition.keys().flatMap((operator) => {
        const tests = new View(condition.get(operator));
        return tests.keys().map((key) => {
            const values = BOOL.test(operator) ? tests.list(key).map((value) => String(value).toLowerCase()) : [];
            return [key.toLowerCase(), values.length === 1 ? values[0]! : ""] as const;
        });
    });

/** NFS clients come through mount targets: a denial may say so (terraform-aws-efs does). */
const deniesPlain = (s: Statement): boolean =>
    !s.allows &&
    anyPrincipal(s) &&
    s.actions.some((action) => matches(action, MOUNT)) &&
    wants(s.condition).some(([key, value]) => key === "aws:securetransport" && value === "false") &&
    wants(s.condition).every(([key, value]) =>
        key === "aws:securetransport"
            ? value === "false"
            : key === "elasticfilesystem:accessedviamounttarget" && value === "true",
    );

/**
 * Who is named, by the principal or by a condition (an organization), signs in with IAM, which EFS takes over TLS alone
 * (EFS user guide, "Using IAM to control access"). A network names nobody: plain clients come from it, too.
 */
const letsPlain = (s: Statement): boolean =>
    admitsEverybody(s, ["arn", "account", "organization", "user"]) &&
    !wants(s.condition).some(([key, value]) => key === "aws:securetransport" && value === "true");

export const rule = stackRule({
    name: "efs-tls-only",
    family: "transit",
    description: "A file system's policy keeps out clients that mount it without TLS, which EFS lets in by default.",
    severity: "medium",
    covers: ["R-SEC-1"],
    level: "advisory",
    remediation: "Add a FileSystemPolicy that denies everything to everybody where aws:SecureTransport is false.",
    types: ["efs:FileSystem"],
    check: (fs, stack) => {
        const policies = stack.referrers(fs, ["efs:FileSystemPolicy"], "fileSystemId");
        if (policies.length === 0) {
            return "no FileSystemPolicy names it; add one that denies requests where aws:SecureTransport is false";
        }
        const statements = policies.flatMap((policy) => statementsOf(policy, "policy"));
        return someIn(statements, deniesPlain) || selectFrom(statements, letsPlain).length === 0
            ? undefined
            : "its policy lets everybody in without TLS; deny requests where aws:SecureTransport is false";
    },
});
