import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

const OPTIONS = "domainEndpointOptions";

export const rule = resourceRule({
    name: "search-domain-https-demanded",
    family: "transit",
    description: "A search domain demands HTTPS.",
    severity: "high",
    // Without the block a domain takes HTTP, too; within it the provider's default is true.
    covers: ["AVD-AWS-0046"],
    remediation: "Set domainEndpointOptions.enforceHttps to true.",
    types: SEARCH_DOMAINS,
    check: (domain) =>
        domain.get(OPTIONS) !== undefined && !domain.isFalse(`${OPTIONS}.enforceHttps`)
            ? undefined
            : `${domain.show(`${OPTIONS}.enforceHttps`)}; set it to true`,
});
