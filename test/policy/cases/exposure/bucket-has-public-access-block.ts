import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "data" } },
        block: {
            type: "s3:BucketPublicAccessBlock",
            props: { bucket: ref("it", "bucket"), blockPublicAcls: true, blockPublicPolicy: true },
        },
    },
    passing: {
        "the other switches off": { block: { props: { ignorePublicAcls: false } } },
        "by its literal name": { block: { props: { bucket: "data" } } },
    },
    violating: {
        "the block absent": { block: ABSENT },
        "blockPublicAcls absent": { block: { props: { blockPublicAcls: ABSENT } } },
        "blockPublicPolicy off": { block: { props: { blockPublicPolicy: false } } },
        "another bucket's": { block: { props: { bucket: "other" } } },
    },
    unknown: {
        "a switch": { block: { props: { blockPublicAcls: UNKNOWN } } },
        "which bucket": { block: { props: { bucket: UNKNOWN } } },
    },
});
