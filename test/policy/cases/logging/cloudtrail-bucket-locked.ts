import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { s3BucketName: ref("archive", "bucket") } },
        archive: { type: "s3:Bucket", props: { bucket: "archive", objectLockEnabled: true } },
        lock: {
            type: "s3:BucketObjectLockConfiguration",
            props: { bucket: ref("archive"), rule: { defaultRetention: { mode: "GOVERNANCE", days: 365 } } },
        },
    },
    passing: {
        "by years": { lock: { props: { rule: { defaultRetention: { days: ABSENT, years: 1 } } } } },
        "a bucket of another stack, judged there": { it: { props: { s3BucketName: "central" } } },
    },
    violating: {
        "no lock": { lock: ABSENT },
        "a lock without a time": { lock: { props: { rule: { defaultRetention: ABSENT } } } },
        "the lock of another bucket": { lock: { props: { bucket: "other" } } },
    },
    unknown: { days: { lock: { props: { rule: { defaultRetention: { days: UNKNOWN } } } } } },
});
