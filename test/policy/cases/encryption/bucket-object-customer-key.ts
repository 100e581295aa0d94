import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1";
const byDefault = (key: string, value: unknown) => ({
    applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", [key]: value },
});

export const cases = stackCases({
    stack: { it: { props: { bucket: "files", key: "a.txt", kmsKeyId: KEY } } },
    passing: {
        "by its bucket's default": {
            it: { props: { bucket: ref("files"), kmsKeyId: ABSENT } },
            files: { type: "s3:Bucket", props: {} },
            encryption: {
                type: "s3:BucketServerSideEncryptionConfiguration",
                props: { bucket: ref("files"), rules: [byDefault("kmsMasterKeyId", KEY)] },
            },
        },
        "by the default inside its bucket": {
            it: { props: { bucket: ref("files"), kmsKeyId: ABSENT } },
            files: {
                type: "s3:BucketV2",
                props: { serverSideEncryptionConfigurations: [{ rules: [byDefault("kmsMasterKeyId", KEY)] }] },
            },
        },
    },
    violating: {
        absent: { it: { props: { kmsKeyId: ABSENT } } },
        "AWS's own": { it: { props: { kmsKeyId: "alias/aws/s3" } } },
        "a default of AWS's key": {
            it: { props: { bucket: ref("files"), kmsKeyId: ABSENT } },
            files: { type: "s3:Bucket", props: {} },
            encryption: {
                type: "s3:BucketServerSideEncryptionConfiguration",
                props: { bucket: ref("files"), rules: [byDefault("kmsMasterKeyId", "alias/aws/s3")] },
            },
        },
        "another method than its bucket's": {
            it: { props: { bucket: ref("files"), kmsKeyId: ABSENT, serverSideEncryption: "AES256" } },
            files: {
                type: "s3:BucketV2",
                props: { serverSideEncryptionConfigurations: [{ rules: [byDefault("kmsMasterKeyId", KEY)] }] },
            },
        },
    },
    unknown: {
        key: { it: { props: { kmsKeyId: UNKNOWN } } },
        "the bucket's key": {
            it: { props: { bucket: ref("files"), kmsKeyId: ABSENT } },
            files: { type: "s3:Bucket", props: {} },
            encryption: {
                type: "s3:BucketServerSideEncryptionConfiguration",
                props: { bucket: ref("files"), rules: [byDefault("kmsMasterKeyId", UNKNOWN)] },
            },
        },
    },
});
