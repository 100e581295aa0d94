import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "secret-recoverable",
    family: "backup",
    description: "A deleted secret can be recovered for a week or longer.",
    severity: "medium",
    covers: ["R-DR-1"],
    remediation: "Leave recoveryWindowInDays at 30, or set it to 7 to 30.",
    types: ["secretsmanager:Secret"],
    check: (secret) =>
        secret.number("recoveryWindowInDays") === 0
            ? `${secret.show("recoveryWindowInDays")}; set it to 7 to 30`
            : undefined,
});
