import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { acceptanceRequired: true },
    violating: { absent: { acceptanceRequired: ABSENT }, false: { acceptanceRequired: false } },
    unknown: { acceptanceRequired: { acceptanceRequired: UNKNOWN } },
});
