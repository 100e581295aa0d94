import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        configuration: {
            executeCommandConfiguration: {
                logging: "OVERRIDE",
                kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1",
                logConfiguration: { cloudWatchEncryptionEnabled: true },
            },
        },
    },
    passing: {
        "not configured": { configuration: ABSENT },
        "nothing is logged": {
            configuration: {
                executeCommandConfiguration: { logging: "NONE", kmsKeyId: ABSENT, logConfiguration: ABSENT },
            },
        },
        "a bucket": {
            configuration: {
                executeCommandConfiguration: {
                    logConfiguration: { cloudWatchEncryptionEnabled: ABSENT, s3BucketEncryptionEnabled: true },
                },
            },
        },
    },
    violating: {
        "no key": { configuration: { executeCommandConfiguration: { kmsKeyId: ABSENT } } },
        "nothing is configured": {
            configuration: {
                executeCommandConfiguration: { logging: ABSENT, kmsKeyId: ABSENT, logConfiguration: ABSENT },
            },
        },
        "a key of AWS": { configuration: { executeCommandConfiguration: { kmsKeyId: "alias/aws/ssm" } } },
        "logs in plain": {
            configuration: {
                executeCommandConfiguration: { logConfiguration: { cloudWatchEncryptionEnabled: false } },
            },
        },
        "no logConfiguration": { configuration: { executeCommandConfiguration: { logConfiguration: ABSENT } } },
    },
    unknown: { "the key": { configuration: { executeCommandConfiguration: { kmsKeyId: UNKNOWN } } } },
});
