import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { kmsMasterKeyId: "alias/queues" },
    passing: { "no KMS": { kmsMasterKeyId: ABSENT } },
    violating: {
        "AWS's own key": { kmsMasterKeyId: "alias/aws/sqs" },
        "its ARN": { kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:alias/aws/sqs" },
    },
    unknown: { kmsMasterKeyId: { kmsMasterKeyId: UNKNOWN } },
});
