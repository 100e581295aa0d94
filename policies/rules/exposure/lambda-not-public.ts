import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

/** Conditions on who calls: the source alone may be anybody's, as a bucket's ARN names no account. */
const NARROWING = ["principalOrgId", "sourceAccount"];

export const rule = resourceRule({
    name: "lambda-not-public",
    family: "exposure",
    description: "Nobody unnamed may invoke a function.",
    severity: "critical",
    covers: ["Lambda.1", "CT.LAMBDA.PR.2"],
    remediation: "Name the principal, with its account or source.",
    types: ["lambda:Permission"],
    check: (permission) =>
        permission.text("principal") === "*" && !NARROWING.some((key) => isGiven(permission, key))
            ? "principal is *; name who may invoke the function"
            : undefined,
});
