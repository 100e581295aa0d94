import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const rule = (sseAlgorithm: string, key: object = {}): object => ({
    applyServerSideEncryptionByDefault: { sseAlgorithm },
    ...key,
});

export const cases = resourceCases({
    compliant: { rules: [rule("aws:kms", { bucketKeyEnabled: true })] },
    passing: {
        "no configuration": { rules: ABSENT },
        "keys of S3": { rules: [rule("AES256")] },
        "two layers of KMS, which know none": { rules: [rule("aws:kms:dsse")] },
        "inside the bucket": {
            rules: ABSENT,
            serverSideEncryptionConfiguration: { rule: rule("aws:kms", { bucketKeyEnabled: true }) },
        },
    },
    violating: {
        "bucketKeyEnabled absent": { rules: [rule("aws:kms")] },
        "bucketKeyEnabled false": { rules: [rule("aws:kms", { bucketKeyEnabled: false })] },
        "inside the bucket": {
            rules: ABSENT,
            serverSideEncryptionConfiguration: { rule: rule("aws:kms") },
        },
    },
    unknown: {
        sseAlgorithm: { rules: [rule(UNKNOWN)] },
        bucketKeyEnabled: { rules: [rule("aws:kms", { bucketKeyEnabled: UNKNOWN })] },
    },
});
