import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { artifacts: { type: "S3", encryptionDisabled: false } },
    passing: {
        absent: { artifacts: { encryptionDisabled: ABSENT } },
        "nothing is kept": { artifacts: { type: "NO_ARTIFACTS", encryptionDisabled: true } },
    },
    violating: {
        off: { artifacts: { encryptionDisabled: true } },
        "the second's": { secondaryArtifacts: [{ type: "S3", encryptionDisabled: true }] },
    },
    unknown: { encryption: { artifacts: { encryptionDisabled: UNKNOWN } } },
});
