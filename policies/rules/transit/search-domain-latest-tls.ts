import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS } from "../../lib/types";

const OPTIONS = "domainEndpointOptions";
/** Those with perfect forward secrecy alone, the second for FIPS endpoints, and the newest, with post-quantum ciphers. */
const LATEST = [
    "Policy-Min-TLS-1-2-PFS-2023-10",
    "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08",
    "Policy-Min-TLS-1-2-FIPS-PQ-2026-10",
];

export const rule = resourceRule({
    name: "search-domain-latest-tls",
    family: "transit",
    description: "A search domain demands HTTPS by the latest TLS policy.",
    severity: "medium",
    covers: ["Opensearch.8", "OpenSearch.8", "ES.8"],
    remediation: "Set domainEndpointOptions: tlsSecurityPolicy Policy-Min-TLS-1-2-PFS-2023-10, enforceHttps true.",
    types: SEARCH_DOMAINS,
    check: (domain) => [
        ...(LATEST.includes(domain.text(`${OPTIONS}.tlsSecurityPolicy`) ?? "")
            ? []
            : [`${domain.show(`${OPTIONS}.tlsSecurityPolicy`)}; set it to ${LATEST[0]}`]),
        // Left out, the provider sets true.
        ...(domain.isFalse(`${OPTIONS}.enforceHttps`)
            ? [`${domain.show(`${OPTIONS}.enforceHttps`)}; set it to true`]
            : []),
    ],
});
