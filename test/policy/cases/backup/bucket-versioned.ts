import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "data" } },
        versioning: {
            type: "s3:BucketVersioning",
            props: { bucket: ref("it", "bucket"), versioningConfiguration: { status: "Enabled" } },
        },
    },
    passing: {
        "inside the bucket": { versioning: ABSENT, it: { props: { versioning: { enabled: true } } } },
        "the plural of BucketV2": { versioning: ABSENT, it: { props: { versionings: [{ enabled: true }] } } },
        "the older type": { versioning: { type: "s3:BucketVersioningV2" } },
    },
    violating: {
        "the configuration absent": { versioning: ABSENT },
        Suspended: { versioning: { props: { versioningConfiguration: { status: "Suspended" } } } },
        "status absent": { versioning: { props: { versioningConfiguration: { status: ABSENT } } } },
        "off inside the bucket": { versioning: ABSENT, it: { props: { versioning: { enabled: false } } } },
    },
    unknown: { status: { versioning: { props: { versioningConfiguration: { status: UNKNOWN } } } } },
});
