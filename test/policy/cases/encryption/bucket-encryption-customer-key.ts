import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

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
        "SSE-S3, which takes no key": { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
    },
    violating: {
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
    },
});
