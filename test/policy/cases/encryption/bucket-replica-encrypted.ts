import { BUCKET_REPLICATION, BUCKETS } from "../../../../policies/lib/types";
import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const rule = {
    status: "Enabled",
    destination: {
        bucket: "arn:aws:s3:::copy",
        encryptionConfiguration: { replicaKmsKeyId: "arn:aws:kms:us-west-2:1:key/1" },
    },
    sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
};

const own = resourceCases({
    types: BUCKET_REPLICATION,
    compliant: { rules: [rule] },
    passing: {
        "no rules, which is bucket-replication-on's matter": { rules: ABSENT },
        "a key that is created now": {
            rules: [{ ...rule, destination: { bucket: "b", encryptionConfiguration: { replicaKmsKeyId: UNKNOWN } } }],
        },
    },
    violating: {
        "no key": { rules: [{ ...rule, destination: { bucket: "arn:aws:s3:::copy" } }] },
        "encrypted objects left out": { rules: [{ ...rule, sourceSelectionCriteria: null }] },
        "encrypted objects switched off": {
            rules: [{ ...rule, sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Disabled" } } }],
        },
    },
    unknown: { rules: { rules: UNKNOWN } },
});

const inside = (key: object, enabled: unknown) => ({
    replicationConfiguration: {
        rules: [
            {
                status: "Enabled",
                destination: { bucket: "arn:aws:s3:::copy", ...key },
                sourceSelectionCriteria: { sseKmsEncryptedObjects: { enabled } },
            },
        ],
    },
});
/** BucketV2's words. */
const insideV2 = (key: object, enabled: unknown) => ({
    replicationConfiguration: ABSENT,
    replicationConfigurations: [
        {
            rules: [
                {
                    status: "Enabled",
                    destinations: [{ bucket: "arn:aws:s3:::copy", ...key }],
                    sourceSelectionCriterias: [{ sseKmsEncryptedObjects: [{ enabled }] }],
                },
            ],
        },
    ],
});
const KEY = { replicaKmsKeyId: "arn:aws:kms:us-west-2:1:key/1" };
const inline = resourceCases({
    types: BUCKETS,
    compliant: inside(KEY, true),
    passing: {
        "no replication": { replicationConfiguration: ABSENT },
        "no rules": { replicationConfiguration: {} },
        "a key that is created now": inside({ replicaKmsKeyId: UNKNOWN }, true),
        "in BucketV2's words": insideV2(KEY, true),
        "a key that is created now, in BucketV2's words": insideV2({ replicaKmsKeyId: UNKNOWN }, true),
    },
    violating: {
        "no destination": { replicationConfiguration: { rules: [{ status: "Enabled" }] } },
        "no key": inside({}, true),
        "encrypted objects left out": inside(KEY, null),
        "encrypted objects switched off": inside(KEY, false),
        "no key, in BucketV2's words": insideV2({}, true),
        "encrypted objects switched off, in BucketV2's words": insideV2(KEY, false),
    },
    unknown: {
        replicationConfiguration: { replicationConfiguration: UNKNOWN },
        enabled: inside(KEY, UNKNOWN),
        "enabled, in BucketV2's words": insideV2(KEY, UNKNOWN),
    },
});

export const cases = [own, inline];
