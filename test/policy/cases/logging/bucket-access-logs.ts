import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "data" } },
        logging: {
            type: "s3:BucketLogging",
            props: { bucket: ref("it"), targetBucket: "logs", targetPrefix: "data/" },
        },
    },
    passing: {
        "the bucket that keeps logs": { logging: { props: { bucket: "other", targetBucket: ref("it") } } },
        "the older type": { logging: { type: "s3:BucketLoggingV2" } },
        "the bucket that keeps the logs of another, whose own block says so": {
            logging: ABSENT,
            other: { type: "s3:BucketV2", props: { bucket: "other", loggings: [{ targetBucket: ref("it") }] } },
        },
        "likewise by the single block": {
            logging: ABSENT,
            other: { type: "s3:Bucket", props: { bucket: "other", logging: { targetBucket: "data" } } },
        },
        "inside the bucket": { logging: ABSENT, it: { props: { loggings: [{ targetBucket: "logs" }] } } },
    },
    violating: {
        absent: { logging: ABSENT },
        "its own block names no bucket": { logging: ABSENT, it: { props: { loggings: [{ targetPrefix: "data/" }] } } },
        "another bucket's own block names a third": {
            logging: ABSENT,
            other: { type: "s3:Bucket", props: { loggings: [{ targetBucket: "third" }] } },
        },
    },
    unknown: { "which bucket": { logging: { props: { bucket: UNKNOWN, targetBucket: UNKNOWN } } } },
});
