import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { allowVersionUpgrade: true },
    passing: { "absent, which means true": { allowVersionUpgrade: ABSENT } },
    violating: { false: { allowVersionUpgrade: false } },
    unknown: { allowVersionUpgrade: { allowVersionUpgrade: UNKNOWN } },
});
