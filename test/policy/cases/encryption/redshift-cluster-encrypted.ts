import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encrypted: true },
    violating: { "encrypted absent": { encrypted: ABSENT }, "encrypted false": { encrypted: false } },
    unknown: { encrypted: { encrypted: UNKNOWN } },
});
