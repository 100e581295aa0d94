import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { requireTls: true },
    violating: { absent: { requireTls: ABSENT }, false: { requireTls: "false" } },
    unknown: { requireTls: { requireTls: UNKNOWN } },
});
