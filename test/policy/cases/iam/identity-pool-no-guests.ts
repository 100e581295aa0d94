import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { allowUnauthenticatedIdentities: false },
    passing: { absent: { allowUnauthenticatedIdentities: ABSENT } },
    violating: { guests: { allowUnauthenticatedIdentities: true } },
    unknown: { guests: { allowUnauthenticatedIdentities: UNKNOWN } },
});
