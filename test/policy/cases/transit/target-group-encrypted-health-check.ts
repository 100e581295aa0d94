import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const check = (protocol: unknown) => ({ healthCheck: { protocol } });

export const cases = resourceCases({
    compliant: { protocol: "HTTPS", targetType: "ip", ...check("HTTPS") },
    passing: {
        "TCP with a check by HTTPS": { protocol: "TCP", ...check("https") },
        "a function": { protocol: ABSENT, targetType: "lambda", healthCheck: ABSENT },
        "an appliance": { protocol: "GENEVE", ...check("TCP") },
    },
    violating: {
        HTTP: check("HTTP"),
        TCP: check("TCP"),
        "its protocol absent, which is HTTP or TCP": check(ABSENT),
        "healthCheck absent": { healthCheck: ABSENT },
        "targetType absent": { targetType: ABSENT, ...check("HTTP") },
    },
    unknown: {
        "the protocol of the check": check(UNKNOWN),
        targetType: { targetType: UNKNOWN, ...check("HTTP") },
        protocol: { protocol: UNKNOWN, ...check("HTTP") },
    },
});
