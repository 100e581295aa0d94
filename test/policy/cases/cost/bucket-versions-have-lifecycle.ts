import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const lifecycle = (status: unknown) => ({ lifecycle: { props: { rules: [{ id: "old", status }] } } });

export const cases = stackCases({
    stack: {
        it: {},
        versioning: {
            type: "s3:BucketVersioning",
            props: { bucket: ref("it"), versioningConfiguration: { status: "Enabled" } },
        },
        lifecycle: {
            type: "s3:BucketLifecycleConfiguration",
            props: { bucket: ref("it"), rules: [{ id: "old", status: "Enabled" }] },
        },
    },
    passing: {
        "a bucket that keeps no versions": { versioning: ABSENT, lifecycle: ABSENT },
        "versions that are suspended": {
            versioning: { props: { versioningConfiguration: { status: "Suspended" } } },
            lifecycle: ABSENT,
        },
        "in the bucket itself": {
            it: { props: { versioning: { enabled: true }, lifecycleRules: [{ enabled: true }] } },
            versioning: ABSENT,
            lifecycle: ABSENT,
        },
    },
    violating: {
        "no lifecycle": { lifecycle: ABSENT },
        "a rule that is off": lifecycle("Disabled"),
        "no rules": { lifecycle: { props: { rules: ABSENT } } },
        "versions in the bucket itself": {
            it: { props: { versioning: { enabled: true } } },
            versioning: ABSENT,
            lifecycle: ABSENT,
        },
    },
    unknown: {
        "the rule's status": lifecycle(UNKNOWN),
        versioning: { versioning: { props: { versioningConfiguration: { status: UNKNOWN } } }, lifecycle: ABSENT },
    },
});
