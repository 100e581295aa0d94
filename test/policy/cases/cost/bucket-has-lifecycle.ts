import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "data" } },
        lifecycle: {
            type: "s3:BucketLifecycleConfiguration",
            props: { bucket: ref("it"), rules: [{ id: "a", status: "Disabled" }] },
        },
    },
    passing: {
        "the older type": { lifecycle: { type: "s3:BucketLifecycleConfigurationV2" } },
        "inside the bucket": { lifecycle: ABSENT, it: { props: { lifecycleRules: [{ enabled: true }] } } },
    },
    violating: { absent: { lifecycle: ABSENT }, "another bucket's": { lifecycle: { props: { bucket: "other" } } } },
    unknown: { "which bucket": { lifecycle: { props: { bucket: UNKNOWN } } } },
});
