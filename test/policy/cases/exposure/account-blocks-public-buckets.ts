import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    violating: {
        "blockPublicAcls absent": { blockPublicAcls: ABSENT },
        "blockPublicAcls false": { blockPublicAcls: false },
        "blockPublicPolicy absent": { blockPublicPolicy: ABSENT },
        "blockPublicPolicy false": { blockPublicPolicy: false },
        "ignorePublicAcls absent": { ignorePublicAcls: ABSENT },
        "ignorePublicAcls false": { ignorePublicAcls: false },
        "restrictPublicBuckets absent": { restrictPublicBuckets: ABSENT },
        "restrictPublicBuckets false": { restrictPublicBuckets: false },
    },
    unknown: {
        blockPublicAcls: { blockPublicAcls: UNKNOWN },
        blockPublicPolicy: { blockPublicPolicy: UNKNOWN },
        ignorePublicAcls: { ignorePublicAcls: UNKNOWN },
        restrictPublicBuckets: { restrictPublicBuckets: UNKNOWN },
    },
});
