import { UNKNOWN } from "../../harness";
import { snapshotCopyCases } from "../../snapshot-copy-cases";

export const cases = snapshotCopyCases(
    { target: "eu-west-1", encrypted: true, cmkArn: "arn:aws:kms:eu-west-1:123456789012:key/a" },
    {
        "AWS's key": { target: "eu-west-1", encrypted: true },
        "a key that encrypts nothing": { cmkArn: "arn:aws:kms:eu-west-1:123456789012:key/a" },
        "a key beside false": { encrypted: false, cmkArn: "arn:aws:kms:eu-west-1:123456789012:key/a" },
        "AWS's key by name": { encrypted: true, cmkArn: "arn:aws:kms:eu-west-1:123456789012:alias/aws/ebs" },
    },
    {
        switch: { encrypted: UNKNOWN, cmkArn: "arn:aws:kms:eu-west-1:123456789012:key/a" },
        key: { target: "eu-west-1", encrypted: true, cmkArn: UNKNOWN },
    },
);
