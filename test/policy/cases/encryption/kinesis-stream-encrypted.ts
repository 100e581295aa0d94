import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptionType: "KMS" },
    violating: {
        "encryptionType absent": { encryptionType: ABSENT },
        "encryptionType NONE": { encryptionType: "NONE" },
    },
    unknown: { encryptionType: { encryptionType: UNKNOWN } },
});
