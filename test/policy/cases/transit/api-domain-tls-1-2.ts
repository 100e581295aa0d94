import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["apigateway:DomainName"],
        compliant: { domainName: "api.example.com", securityPolicy: "TLS_1_2" },
        passing: { "1.3": { securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09" } },
        violating: { absent: { securityPolicy: ABSENT }, "1.0": { securityPolicy: "TLS_1_0" } },
        unknown: { policy: { securityPolicy: UNKNOWN } },
    }),
    resourceCases({
        types: ["apigatewayv2:DomainName"],
        compliant: { domainNameConfiguration: { endpointType: "REGIONAL", securityPolicy: "TLS_1_2" } },
        violating: {
            absent: { domainNameConfiguration: { securityPolicy: ABSENT } },
            "1.0": { domainNameConfiguration: { securityPolicy: "TLS_1_0" } },
        },
        unknown: { policy: { domainNameConfiguration: { securityPolicy: UNKNOWN } } },
    }),
];
