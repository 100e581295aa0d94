import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { kmsMasterKeyId: "arn:aws:kms:us-east-1:1:key/1" },
    passing: {
        "kmsMasterKeyId absent, which sns-topic-encrypted finds": { kmsMasterKeyId: ABSENT },
        "an alias of your own": { kmsMasterKeyId: "alias/alerts" },
    },
    violating: {
        "a key that AWS manages": { kmsMasterKeyId: "alias/aws/sns" },
        "its ARN": { kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:alias/aws/sns" },
    },
    unknown: { kmsMasterKeyId: { kmsMasterKeyId: UNKNOWN } },
});
