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

export const cases = resourceCases({
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
