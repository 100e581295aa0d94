import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { replicas: [{ region: "us-west-2", kmsKeyId: "arn:aws:kms:us-west-2:123456789012:key/1" }] },
    passing: { "no replica": { replicas: ABSENT } },
    violating: {
        "without a key": { replicas: [{ region: "us-west-2" }] },
        "with AWS's own": { replicas: [{ region: "us-west-2", kmsKeyId: "alias/aws/secretsmanager" }] },
    },
    unknown: { kmsKeyId: { replicas: [{ region: "us-west-2", kmsKeyId: UNKNOWN }] } },
});
