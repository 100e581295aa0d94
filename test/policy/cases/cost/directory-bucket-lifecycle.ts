import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "cache--use1-az4--x-s3" } },
        lifecycle: {
            type: "s3:BucketLifecycleConfiguration",
            props: { bucket: ref("it", "bucket"), rules: [{ id: "old", status: "Enabled", expiration: { days: 7 } }] },
        },
    },
    violating: {
        "the configuration absent": { lifecycle: ABSENT },
        "its rule off": { lifecycle: { props: { rules: [{ id: "old", status: "Disabled" }] } } },
        "its rules absent": { lifecycle: { props: { rules: ABSENT } } },
        "another bucket's": { lifecycle: { props: { bucket: "other" } } },
    },
    unknown: { rules: { lifecycle: { props: { rules: UNKNOWN } } } },
});
