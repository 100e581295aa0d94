import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { serverSideEncryption: { enabled: true, kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1" } },
    violating: {
        "a key that AWS manages": { serverSideEncryption: { kmsKeyArn: "alias/aws/dynamodb" } },
        "serverSideEncryption.kmsKeyArn absent": { serverSideEncryption: { kmsKeyArn: ABSENT } },
        "serverSideEncryption absent": { serverSideEncryption: ABSENT },
        "not enabled": { serverSideEncryption: { enabled: false } },
    },
    unknown: { "serverSideEncryption.kmsKeyArn": { serverSideEncryption: { kmsKeyArn: UNKNOWN } } },
});
