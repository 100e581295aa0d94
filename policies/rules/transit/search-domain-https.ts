import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-https",
    family: "transit",
    description: "A search domain does not turn the demand for HTTPS off.",
    severity: "high",
    covers: ["CKV_AWS_83", "CT.OPENSEARCH.PR.8", "CT.OPENSEARCH.PR.16"],
    remediation: "Set domainEndpointOptions.enforceHttps to true.",
    types: SEARCH_DOMAINS,
    check: mustNotBeFalse("domainEndpointOptions.enforceHttps"),
});
