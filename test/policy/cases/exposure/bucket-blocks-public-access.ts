import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "data" } },
        block: {
            type: "s3:BucketPublicAccessBlock",
            props: {
                bucket: ref("it", "bucket"),
                blockPublicAcls: true,
                blockPublicPolicy: true,
                ignorePublicAcls: true,
                restrictPublicBuckets: true,
            },
        },
    },
    violating: {
        "the block absent": { block: ABSENT },
        "one switch absent": { block: { props: { ignorePublicAcls: ABSENT } } },
        "one switch off": { block: { props: { blockPublicPolicy: false } } },
        "another bucket's": { block: { props: { bucket: "other" } } },
    },
    unknown: {
        "a switch": { block: { props: { blockPublicAcls: UNKNOWN } } },
        "which bucket": { block: { props: { bucket: UNKNOWN } } },
    },
});
