import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "data" } },
        lifecycle: {
            type: "s3:BucketLifecycleConfiguration",
            props: { bucket: ref("it"), rules: [{ id: "a", status: "Enabled" }] },
        },
    },
    passing: {
        "the older type": { lifecycle: { type: "s3:BucketLifecycleConfigurationV2" } },
        "inside the bucket": { lifecycle: ABSENT, it: { props: { lifecycleRules: [{ enabled: true }] } } },
    },
    violating: {
        absent: { lifecycle: ABSENT },
        Disabled: { lifecycle: { props: { rules: [{ status: "Disabled" }] } } },
    },
    unknown: { rules: { lifecycle: { props: { rules: UNKNOWN } } } },
});
