import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const destination = (encryptionDisabled: unknown) => ({ exportConfig: { s3Destination: { encryptionDisabled } } });

export const cases = resourceCases({
    compliant: { exportConfig: { type: "S3", s3Destination: { bucket: "reports", encryptionDisabled: false } } },
    passing: {
        absent: destination(ABSENT),
        "no export": { exportConfig: { type: "NO_EXPORT", s3Destination: ABSENT } },
    },
    violating: { disabled: destination(true) },
    unknown: { switch: destination(UNKNOWN) },
});
