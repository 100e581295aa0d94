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
    passing: {
        "no block, which bucket-has-public-access-block finds": { block: ABSENT },
        "another bucket's, alike": { block: { props: { bucket: "other", restrictPublicBuckets: false } } },
        "bucket absent, which names none": { block: { props: { bucket: ABSENT } } },
        "a switch for new ones, alike": { block: { props: { blockPublicPolicy: false } } },
    },
    violating: {
        "ignorePublicAcls absent": { block: { props: { ignorePublicAcls: ABSENT } } },
        "restrictPublicBuckets off": { block: { props: { restrictPublicBuckets: false } } },
    },
    unknown: {
        "a switch": { block: { props: { ignorePublicAcls: UNKNOWN } } },
        "which bucket": { block: { props: { bucket: UNKNOWN } } },
    },
});
