import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { deleteProtection: true },
    violating: { off: { deleteProtection: false }, absent: { deleteProtection: ABSENT } },
    unknown: { switch: { deleteProtection: UNKNOWN } },
});
