import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const to = (encryptionDisabled: unknown) => ({ exportConfig: { type: "S3", s3Destination: { encryptionDisabled } } });

export const cases = resourceCases({
    compliant: to(false),
    passing: {
        "encryptionDisabled absent": to(ABSENT),
        "no export": { exportConfig: { type: "NO_EXPORT", s3Destination: ABSENT } },
    },
    violating: { "encryptionDisabled true": to(true) },
    unknown: { encryptionDisabled: to(UNKNOWN) },
});
