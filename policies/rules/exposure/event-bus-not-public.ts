import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "event-bus-not-public",
    family: "exposure",
    description: "Nobody unnamed may put events on a bus.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Name the account in principal, or the organization in condition.",
    types: ["cloudwatch:EventPermission"],
    // What else a bus is given as a document is resource-policy-not-public's.
    check: (permission) =>
        permission.text("principal") === "*" && permission.text("condition.key") !== "aws:PrincipalOrgID"
            ? "principal is *, so that every account of AWS may put events; name an account, or aws:PrincipalOrgID"
            : undefined,
});
