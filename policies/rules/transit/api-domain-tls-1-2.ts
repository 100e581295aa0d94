import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

/** TLS_1_2, and the longer names of policies that take 1.2 or 1.3 alone. */
const CURRENT = /^(TLS_1_2$|SecurityPolicy_TLS1[23]_)/;

export const rule = resourceRule({
    name: "api-domain-tls-1-2",
    family: "transit",
    description: "A domain of an API takes TLS 1.2 or newer.",
    severity: "high",
    covers: ["CKV_AWS_206", "AVD-AWS-0005", "CT.APIGATEWAY.PR.6"],
    remediation: "Set securityPolicy to TLS_1_2.",
    types: ["apigateway:DomainName", "apigatewayv2:DomainName"],
    check: (domain) => {
        const key =
            domain.type === token("apigateway:DomainName")
                ? "securityPolicy"
                : "domainNameConfiguration.securityPolicy";
        return CURRENT.test(domain.text(key) ?? "") ? undefined : `${domain.show(key)}; set it to TLS_1_2`;
    },
});
