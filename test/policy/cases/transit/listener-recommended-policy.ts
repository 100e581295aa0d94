import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06" },
    passing: {
        "protocol absent, which means HTTP": { protocol: ABSENT, sslPolicy: ABSENT },
        "TLS 1.3 alone, FIPS": { sslPolicy: "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04" },
        "post-quantum": { sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09" },
        HTTP: { protocol: "HTTP", sslPolicy: ABSENT },
    },
    violating: {
        "sslPolicy absent": { sslPolicy: ABSENT },
        "with CBC ciphers": { sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
        "the extended form": { sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06" },
        "TLS 1.2 without 1.3": { sslPolicy: "ELBSecurityPolicy-TLS-1-2-2017-01" },
    },
    unknown: { sslPolicy: { sslPolicy: UNKNOWN }, protocol: { protocol: UNKNOWN } },
});
