import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        publicAccessBlockConfiguration: {
            blockPublicAcls: true,
            blockPublicPolicy: true,
            ignorePublicAcls: true,
            restrictPublicBuckets: true,
        },
    },
    passing: {
        "the block absent, which means four times true": { publicAccessBlockConfiguration: ABSENT },
        "one absent, which means true": { publicAccessBlockConfiguration: { blockPublicPolicy: ABSENT } },
    },
    violating: {
        "policies let through": { publicAccessBlockConfiguration: { blockPublicPolicy: false } },
        "policies let through, ACLs not known yet": {
            publicAccessBlockConfiguration: { blockPublicAcls: UNKNOWN, blockPublicPolicy: false },
        },
        "ACLs let through": { publicAccessBlockConfiguration: { ignorePublicAcls: "false" } },
    },
    unknown: { blockPublicPolicy: { publicAccessBlockConfiguration: { blockPublicPolicy: UNKNOWN } } },
});
