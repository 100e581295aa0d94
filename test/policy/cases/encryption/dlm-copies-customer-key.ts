import { UNKNOWN } from "../../harness";
import { snapshotCopyCases } from "../../snapshot-copy-cases";

export const cases = snapshotCopyCases(
    { target: "eu-west-1", encrypted: true, cmkArn: "arn:aws:kms:eu-west-1:123456789012:key/a" },
    {
        "AWS's key": { target: "eu-west-1", encrypted: true },
        "AWS's key by name": { encrypted: true, cmkArn: "arn:aws:kms:eu-west-1:123456789012:alias/aws/ebs" },
    },
    { key: { target: "eu-west-1", encrypted: true, cmkArn: UNKNOWN } },
);
