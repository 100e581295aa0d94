import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enableKeyRotation: true },
    passing: {
        "an asymmetric key": { enableKeyRotation: ABSENT, customerMasterKeySpec: "RSA_4096" },
        "a MAC key": { enableKeyRotation: ABSENT, customerMasterKeySpec: "HMAC_256" },
    },
    violating: {
        "enableKeyRotation absent": { enableKeyRotation: ABSENT },
        "enableKeyRotation false": { enableKeyRotation: false },
        "enableKeyRotation null": { enableKeyRotation: null },
        "a symmetric key by name": { enableKeyRotation: false, customerMasterKeySpec: "SYMMETRIC_DEFAULT" },
    },
    unknown: { enableKeyRotation: { enableKeyRotation: UNKNOWN } },
});
