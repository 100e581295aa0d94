import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { tlsEnabled: true },
    passing: { "absent, which is true": { tlsEnabled: ABSENT } },
    violating: { off: { tlsEnabled: false } },
    unknown: { tlsEnabled: { tlsEnabled: UNKNOWN } },
});
