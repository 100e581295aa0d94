import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { type: "SecureString", keyId: "arn:aws:kms:us-east-1:123456789012:key/1" },
    passing: { "a plain parameter": { type: "String", keyId: ABSENT } },
    violating: {
        "a key that AWS manages": { keyId: "alias/aws/ssm" },
        "keyId absent": { keyId: ABSENT },
        "keyId empty": { keyId: "" },
        "keyId null": { keyId: null },
    },
    unknown: { keyId: { keyId: UNKNOWN } },
});
