import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { bucket: "data" } },
        encryption: {
            type: "s3:BucketServerSideEncryptionConfiguration",
            props: {
                bucket: ref("it", "bucket"),
                rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }],
            },
        },
    },
    passing: {
        "two layers of KMS": {
            encryption: {
                props: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms:dsse" } }] },
            },
        },
        "the older configuration type": { encryption: { type: "s3:BucketServerSideEncryptionConfigurationV2" } },
        "the configuration inside the bucket": {
            encryption: ABSENT,
            it: {
                props: {
                    serverSideEncryptionConfiguration: {
                        rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } },
                    },
                },
            },
        },
        "the plurals of BucketV2": {
            encryption: ABSENT,
            it: {
                props: {
                    serverSideEncryptionConfigurations: [
                        { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "aws:kms" }] }] },
                    ],
                },
            },
        },
        "a name as plain text": { encryption: { props: { bucket: "data" } } },
    },
    violating: {
        "configuration absent": { encryption: ABSENT },
        AES256: {
            encryption: { props: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] } },
        },
        "no rules": { encryption: { props: { rules: [] } } },
        "a configuration of another bucket": { encryption: { props: { bucket: "other" } } },
    },
    unknown: {
        sseAlgorithm: {
            encryption: { props: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: UNKNOWN } }] } },
        },
        "which bucket": { encryption: { props: { bucket: UNKNOWN } } },
    },
});
