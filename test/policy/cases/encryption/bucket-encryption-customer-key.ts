import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const BY_KMS = { sseAlgorithm: "aws:kms", kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" };
const inline = (change: object) => ({
    serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: { ...BY_KMS, ...change } } },
});

export const cases = resourceCases({
    compliant: {
        bucket: "b",
        rules: [
            {
                applyServerSideEncryptionByDefault: {
                    sseAlgorithm: "aws:kms",
                    kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:key/1",
                },
            },
        ],
    },
    passing: {
        "no algorithm, which the provider refuses": { rules: [{ bucketKeyEnabled: true }] },
        "inside the bucket": inline({}),
        "SSE-S3, which takes no key": { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
    },
    violating: {
        "inside the bucket, an empty key": inline({ kmsMasterKeyId: "" }),
        "inside the bucket, by BucketV2's names": {
            serverSideEncryptionConfigurations: [
                { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "aws:kms" }] }] },
            ],
        },
        "inside the bucket, as a list": {
            serverSideEncryptionConfiguration: {
                rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }],
            },
        },
        "no key": { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] },
        "AWS's own key": {
            rules: [
                {
                    applyServerSideEncryptionByDefault: {
                        sseAlgorithm: "aws:kms:dsse",
                        kmsMasterKeyId: "alias/aws/s3",
                    },
                },
            ],
        },
    },
    unknown: {
        "the algorithm": { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: UNKNOWN } }] },
        "the key": {
            rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: UNKNOWN } }],
        },
        "inside the bucket": { ...inline({ kmsMasterKeyId: UNKNOWN }), rules: ABSENT },
    },
});
