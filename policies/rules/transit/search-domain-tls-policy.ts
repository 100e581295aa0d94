import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

export const rule = resourceRule({
    name: "search-domain-tls-policy",
    family: "transit",
    description: "A search domain takes TLS 1.2 or newer.",
    severity: "medium",
    covers: ["CKV_AWS_228", "AVD-AWS-0126", "CT.OPENSEARCH.PR.8", "CT.OPENSEARCH.PR.16"],
    remediation: "Set domainEndpointOptions.tlsSecurityPolicy to Policy-Min-TLS-1-2-PFS-2023-10.",
    types: SEARCH_DOMAINS,
    check: mustBeOneOf("domainEndpointOptions.tlsSecurityPolicy", [
        "Policy-Min-TLS-1-2-PFS-2023-10",
        "Policy-Min-TLS-1-2-2019-07",
        "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08",
        "Policy-Min-TLS-1-2-FIPS-PQ-2026-10",
    ]),
});
