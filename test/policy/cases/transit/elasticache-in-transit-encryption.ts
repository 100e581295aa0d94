import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { transitEncryptionEnabled: true },
    passing: {
        "a secondary of a global datastore": { transitEncryptionEnabled: ABSENT, globalReplicationGroupId: "global" },
        "a secondary of one that is not known yet": {
            transitEncryptionEnabled: ABSENT,
            globalReplicationGroupId: UNKNOWN,
        },
    },
    violating: {
        "transitEncryptionEnabled absent": { transitEncryptionEnabled: ABSENT },
        "transitEncryptionEnabled false": { transitEncryptionEnabled: false },
        "transitEncryptionEnabled null": { transitEncryptionEnabled: null },
    },
    unknown: { transitEncryptionEnabled: { transitEncryptionEnabled: UNKNOWN } },
});
