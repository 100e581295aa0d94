import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { protocol: "HTTPS", targetType: "ip" },
    passing: {
        TLS: { protocol: "TLS" },
        QUIC: { protocol: "QUIC" },
        "in lower case": { protocol: "https" },
        "a function": { protocol: ABSENT, targetType: "lambda" },
        "another load balancer": { protocol: "TCP", targetType: "alb" },
        "an appliance": { protocol: "GENEVE" },
    },
    violating: {
        HTTP: { protocol: "HTTP" },
        TCP: { protocol: "TCP" },
        "QUIC beside TCP": { protocol: "TCP_QUIC" },
        "protocol absent": { protocol: ABSENT },
        "targetType absent, which is instances": { protocol: "HTTP", targetType: ABSENT },
    },
    unknown: { protocol: { protocol: UNKNOWN }, targetType: { protocol: "HTTP", targetType: UNKNOWN } },
});
