import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enableKeyRotation: true },
    passing: {
        "an asymmetric key": { enableKeyRotation: ABSENT, customerMasterKeySpec: "RSA_4096" },
        "a key that signs": { enableKeyRotation: ABSENT, keyUsage: "SIGN_VERIFY" },
        "a key in a store of one's own": { enableKeyRotation: ABSENT, customKeyStoreId: "cks-1234567890abcdef0" },
        "a key in a store that is not known yet": { enableKeyRotation: ABSENT, customKeyStoreId: UNKNOWN },
        "a key that is disabled": { enableKeyRotation: ABSENT, isEnabled: false },
        "a MAC key": { enableKeyRotation: ABSENT, customerMasterKeySpec: "HMAC_256" },
    },
    violating: {
        "enableKeyRotation absent": { enableKeyRotation: ABSENT },
        "enableKeyRotation false": { enableKeyRotation: false },
        "of an enabled key by name": { enableKeyRotation: false, isEnabled: true },
        "enableKeyRotation null": { enableKeyRotation: null },
        "a key that encrypts by name": { enableKeyRotation: ABSENT, keyUsage: "ENCRYPT_DECRYPT" },
        "a spec and a usage left blank": { enableKeyRotation: ABSENT, customerMasterKeySpec: "", keyUsage: "" },
        "a symmetric key by name": { enableKeyRotation: false, customerMasterKeySpec: "SYMMETRIC_DEFAULT" },
    },
    unknown: { enableKeyRotation: { enableKeyRotation: UNKNOWN } },
});
