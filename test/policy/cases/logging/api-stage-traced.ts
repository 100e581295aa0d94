import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { xrayTracingEnabled: true },
    violating: { absent: { xrayTracingEnabled: ABSENT }, false: { xrayTracingEnabled: false } },
    unknown: { tracing: { xrayTracingEnabled: UNKNOWN } },
});
