import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { publiclyAccessible: false },
    violating: { absent: { publiclyAccessible: ABSENT }, true: { publiclyAccessible: true } },
    unknown: { publiclyAccessible: { publiclyAccessible: UNKNOWN } },
});
