import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        serverSideEncryption: {
            enabled: true,
            keyType: "CUSTOMER_MANAGED_CMK",
            keyArn: "arn:aws:kms:us-east-1:123456789012:key/1",
        },
    },
    passing: {
        "fed by a cluster": { serverSideEncryption: ABSENT, mskSourceConfiguration: { mskClusterArn: "arn" } },
        "fed by a stream": { serverSideEncryption: ABSENT, kinesisSourceConfiguration: { kinesisStreamArn: "arn" } },
    },
    violating: {
        "no encryption": { serverSideEncryption: ABSENT },
        "switched off": { serverSideEncryption: { enabled: false } },
        "a key of AWS": { serverSideEncryption: { keyType: "AWS_OWNED_CMK" } },
        "no key": { serverSideEncryption: { keyArn: ABSENT } },
    },
    unknown: { keyArn: { serverSideEncryption: { keyArn: UNKNOWN } } },
});
