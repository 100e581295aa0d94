import { BUCKET_VERSIONING, BUCKETS } from "../../../../policies/lib/types";
import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const ofBucket = stackCases({
    types: BUCKETS,
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

const off = (more: object) => ({ it: { props: { versioningConfiguration: { status: "Suspended" }, ...more } } });
const bucket = { type: "s3:Bucket", props: { bucket: "data", versioning: { enabled: true } } };
const ofVersioning = stackCases({
    types: BUCKET_VERSIONING,
    stack: { it: { props: { bucket: "elsewhere", versioningConfiguration: { status: "Enabled" } } } },
    passing: {
        "told of with its bucket": { ...off({ bucket: ref("bucket", "bucket") }), bucket },
        "on, of whatever bucket": { it: { props: { bucket: UNKNOWN } }, bucket },
    },
    violating: {
        "off, of a bucket of another stack": off({}),
        "off, beside another bucket": { ...off({}), bucket },
        "status absent": { it: { props: { versioningConfiguration: { status: ABSENT } } } },
        "no bucket named": off({ bucket: ABSENT }),
    },
    unknown: {
        status: { it: { props: { versioningConfiguration: { status: UNKNOWN } } } },
        "of which bucket": { ...off({ bucket: UNKNOWN }), bucket },
    },
});

export const cases = [ofBucket, ofVersioning];
