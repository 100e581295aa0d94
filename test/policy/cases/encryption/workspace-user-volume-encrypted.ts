import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { userVolumeEncryptionEnabled: true },
    violating: { absent: { userVolumeEncryptionEnabled: ABSENT }, false: { userVolumeEncryptionEnabled: false } },
    unknown: { encrypted: { userVolumeEncryptionEnabled: UNKNOWN } },
});
