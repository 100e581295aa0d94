import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rootVolumeEncryptionEnabled: true },
    violating: { absent: { rootVolumeEncryptionEnabled: ABSENT }, false: { rootVolumeEncryptionEnabled: false } },
    unknown: { encrypted: { rootVolumeEncryptionEnabled: UNKNOWN } },
});
