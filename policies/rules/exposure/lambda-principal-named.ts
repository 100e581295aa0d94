import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-principal-named",
    family: "exposure",
    description: "Who may invoke a function is named, not everybody of an organization or account.",
    severity: "low",
    // Checkov's control reads no conditions; without one it is lambda-not-public's.
    covers: ["CKV_AWS_301"],
    level: "advisory",
    remediation: "Name the principal, with its account or source.",
    types: ["lambda:Permission"],
    check: (permission) =>
        permission.text("principal") === "*" ? "principal is *; name who may invoke the function" : undefined,
});
