import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "lambda-layer-not-public",
    family: "exposure",
    description: "Nobody unnamed may read the code of a layer.",
    severity: "high",
    covers: ["R-SEC-4", "CT.LAMBDA.PR.4"],
    remediation: "Name the account in principal, or the organization in organizationId.",
    types: ["lambda:LayerVersionPermission"],
    check: (permission) =>
        permission.text("principal") === "*" && !isGiven(permission, "organizationId")
            ? "principal is *, so that every account of AWS may read the layer; name an account or organizationId"
            : undefined,
});
