import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
    passing: { "not TLS": { protocol: "TCP", sslPolicy: ABSENT } },
    violating: {
        "sslPolicy absent": { sslPolicy: ABSENT },
        default: { sslPolicy: "ELBSecurityPolicy-Default" },
        "2016": { sslPolicy: "ELBSecurityPolicy-2016-08" },
        "TLS 1.0": { sslPolicy: "ELBSecurityPolicy-TLS-1-0-2015-04" },
        "TLS 1.1": { sslPolicy: "ELBSecurityPolicy-TLS-1-1-2017-01" },
        "an empty text": { sslPolicy: "" },
    },
    unknown: { sslPolicy: { sslPolicy: UNKNOWN } },
});
