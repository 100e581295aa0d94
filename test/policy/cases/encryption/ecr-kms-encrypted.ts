import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptionConfigurations: [{ encryptionType: "KMS" }] },
    passing: { "dual-layer": { encryptionConfigurations: [{ encryptionType: "KMS_DSSE" }] } },
    violating: {
        "encryptionConfigurations absent": { encryptionConfigurations: ABSENT },
        "an empty list": { encryptionConfigurations: [] },
        AES256: { encryptionConfigurations: [{ encryptionType: "AES256" }] },
        "encryptionType absent": { encryptionConfigurations: [{ kmsKey: "k" }] },
    },
    unknown: { encryptionType: { encryptionConfigurations: [{ encryptionType: UNKNOWN }] } },
});
