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
        "inside the bucket": { logging: ABSENT, it: { props: { loggings: [{ targetBucket: "logs" }] } } },
    },
    violating: { absent: { logging: ABSENT } },
    unknown: { "which bucket": { logging: { props: { bucket: UNKNOWN, targetBucket: UNKNOWN } } } },
});
