import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const NARROWING = ["principalOrgId"];

export const rule = resourceRule({
    name: "lambda-not-public",
    family: "exposure",
    description: "Nobody unnamed may invoke a function.",
    severity: "critical",
    covers: ["Lambda.1", "CKV_AWS_301"],

    remediation: "Name the principal, with its account or source.",
    types: ["lambda:Permission"],
    check: (permission) =>
        permission.text("principal") === "*" && !NARROWING.some((key) => isGiven(permission, key))
            ? "principal is *; name who may invoke the function"
            : undefined,
});
