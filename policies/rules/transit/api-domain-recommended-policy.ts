import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

/** The parameter of APIGateway.11. */
const RECOMMENDED = [
    "SecurityPolicy_TLS13_1_3_2025_09",
    "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
    "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
    "SecurityPolicy_TLS13_2025_EDGE",
    "SecurityPolicy_TLS12_PFS_2025_EDGE",
];

export const rule = resourceRule({
    name: "api-domain-recommended-policy",
    family: "transit",
    description: "A domain of a REST API uses a TLS policy that AWS recommends.",
    severity: "medium",
    covers: ["APIGateway.11"],
    level: "advisory",
    remediation: "Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 or another that the finding names.",
    // A domain of an HTTP API can have none of them.
    types: ["apigateway:DomainName"],
    check: mustBeOneOf("securityPolicy", RECOMMENDED),
});
