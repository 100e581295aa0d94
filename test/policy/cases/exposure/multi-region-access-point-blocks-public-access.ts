import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        details: {
            publicAccessBlock: {
                blockPublicAcls: true,
                blockPublicPolicy: true,
                ignorePublicAcls: true,
                restrictPublicBuckets: true,
            },
        },
    },
    passing: {
        "the block absent, which turns all on": { details: { publicAccessBlock: ABSENT } },
        "one absent": { details: { publicAccessBlock: { blockPublicPolicy: ABSENT } } },
    },
    violating: {
        "one off": { details: { publicAccessBlock: { blockPublicPolicy: false } } },
        "all off": {
            details: {
                publicAccessBlock: {
                    blockPublicAcls: false,
                    blockPublicPolicy: false,
                    ignorePublicAcls: false,
                    restrictPublicBuckets: "false",
                },
            },
        },
    },
    unknown: { "one of them": { details: { publicAccessBlock: { blockPublicPolicy: UNKNOWN } } } },
});
