import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { domainName: "example.com", transferLock: true },
    passing: { "absent, which is locked": { transferLock: ABSENT } },
    violating: { unlocked: { transferLock: false } },
    unknown: { transferLock: { transferLock: UNKNOWN } },
});
