import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { s3BucketName: ref("archive", "bucket") } },
        archive: { type: "s3:Bucket", props: { bucket: "archive" } },
        logging: { type: "s3:BucketLogging", props: { bucket: ref("archive"), targetBucket: "logs" } },
    },
    passing: {
        "by the bucket's own block": { archive: { props: { loggings: [{ targetBucket: "logs" }] } }, logging: ABSENT },
        "a bucket of another stack, judged there": { it: { props: { s3BucketName: "central" } }, logging: ABSENT },
    },
    violating: {
        "no logging": { logging: ABSENT },
        "the logging of another bucket": { logging: { props: { bucket: "other" } } },
        "bucket absent": { logging: { props: { bucket: ABSENT } } },
    },
    unknown: { "whose the logging is": { logging: { props: { bucket: UNKNOWN } } } },
});
