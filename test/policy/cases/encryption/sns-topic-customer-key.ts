import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { kmsMasterKeyId: "arn:aws:kms:us-east-1:1:key/1" },
    passing: { "an alias of your own": { kmsMasterKeyId: "alias/alerts" } },
    violating: {
        "a key that AWS manages": { kmsMasterKeyId: "alias/aws/sns" },
        "kmsMasterKeyId absent": { kmsMasterKeyId: ABSENT },
        empty: { kmsMasterKeyId: "" },
    },
    unknown: { kmsMasterKeyId: { kmsMasterKeyId: UNKNOWN } },
});
