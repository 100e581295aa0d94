import { resourceRule } from "../../lib/rule";

/** How Service Catalog calls the ways within an organization. */
const WITHIN = ["ORGANIZATION", "ORGANIZATIONAL_UNIT", "ORGANIZATION_MEMBER_ACCOUNT"];

export const rule = resourceRule({
    name: "portfolio-shared-in-organization",
    family: "iam",
    description: "A portfolio of Service Catalog is shared within the organization.",
    severity: "medium",
    covers: ["ServiceCatalog.1"],
    remediation: "Set type to ORGANIZATION, ORGANIZATIONAL_UNIT or ORGANIZATION_MEMBER_ACCOUNT.",
    types: ["servicecatalog:PortfolioShare"],
    check: (share) =>
        WITHIN.includes(share.text("type") ?? "")
            ? undefined
            : `${share.show("type")}; set it to ${WITHIN.slice(1).join(" or ")}`,
});
