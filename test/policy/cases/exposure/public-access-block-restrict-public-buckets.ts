import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { restrictPublicBuckets: true },
    violating: {
        "restrictPublicBuckets absent": { restrictPublicBuckets: ABSENT },
        "restrictPublicBuckets false": { restrictPublicBuckets: false },
        "restrictPublicBuckets null": { restrictPublicBuckets: null },
    },
    unknown: { restrictPublicBuckets: { restrictPublicBuckets: UNKNOWN } },
});
