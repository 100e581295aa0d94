import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { publiclyAccessible: false },
    passing: { "absent, which is false": { publiclyAccessible: ABSENT } },
    violating: { public: { publiclyAccessible: true } },
    unknown: { publiclyAccessible: { publiclyAccessible: UNKNOWN } },
});
