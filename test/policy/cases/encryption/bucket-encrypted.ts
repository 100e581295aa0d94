import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] },
    passing: {
        "no configuration, which means SSE-S3": { rules: ABSENT },
        "SSE-S3": { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
        "inside the bucket": {
            rules: ABSENT,
            serverSideEncryptionConfiguration: {
                rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
            },
        },
        "the plurals of BucketV2": {
            rules: ABSENT,
            serverSideEncryptionConfigurations: [
                { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "AES256" }] }] },
            ],
        },
    },
    violating: {
        "another algorithm": { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "none" } }] },
        "no algorithm": { rules: [{ applyServerSideEncryptionByDefault: { kmsMasterKeyId: "key" } }] },
        "inside the bucket": {
            rules: ABSENT,
            serverSideEncryptionConfiguration: {
                rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "DES" } },
            },
        },
    },
    unknown: { sseAlgorithm: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: UNKNOWN } }] } },
});
