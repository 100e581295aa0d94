import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        encryptionConfig: { resources: ["secrets"], provider: { keyArn: "arn:aws:kms:us-east-1:123456789012:key/1" } },
    },
    passing: { "a key that is created now": { encryptionConfig: { provider: { keyArn: UNKNOWN } } } },
    violating: {
        "no provider": { encryptionConfig: { provider: ABSENT } },
        "an empty key": { encryptionConfig: { provider: { keyArn: "" } } },
        "encryptionConfig absent": { encryptionConfig: ABSENT },
        "no resources": { encryptionConfig: { resources: [] } },
        "other resources": { encryptionConfig: { resources: ["configmaps"] } },
    },
    unknown: {
        encryptionConfig: { encryptionConfig: UNKNOWN },
        resources: { encryptionConfig: { resources: UNKNOWN } },
    },
});
