import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { isEnabled: false, enableKeyRotation: true },
    passing: {
        "a key that is enabled": { isEnabled: true, enableKeyRotation: ABSENT },
        "isEnabled absent": { isEnabled: ABSENT, enableKeyRotation: ABSENT },
        "an asymmetric key": { enableKeyRotation: ABSENT, customerMasterKeySpec: "RSA_4096" },
        "a key that signs": { enableKeyRotation: ABSENT, keyUsage: "SIGN_VERIFY" },
        "a key in a store of one's own": { enableKeyRotation: ABSENT, customKeyStoreId: "cks-1234567890abcdef0" },
    },
    violating: {
        "enableKeyRotation absent": { enableKeyRotation: ABSENT },
        "enableKeyRotation false": { enableKeyRotation: false },
    },
    unknown: {
        enableKeyRotation: { enableKeyRotation: UNKNOWN },
        isEnabled: { isEnabled: UNKNOWN, enableKeyRotation: false },
    },
});
