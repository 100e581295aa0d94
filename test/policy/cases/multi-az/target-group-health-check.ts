import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { protocol: "HTTPS", healthCheck: { path: "/up" } },
    passing: { "of TCP": { protocol: "TCP", healthCheck: ABSENT } },
    violating: { "no health check": { healthCheck: ABSENT }, "no path": { healthCheck: { path: ABSENT } } },
    unknown: { path: { healthCheck: { path: UNKNOWN } } },
});
