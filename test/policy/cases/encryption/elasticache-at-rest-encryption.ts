import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { atRestEncryptionEnabled: true },
    passing: {
        "Valkey's default": { atRestEncryptionEnabled: ABSENT, engine: "valkey" },
        "a secondary of a global datastore": { atRestEncryptionEnabled: ABSENT, globalReplicationGroupId: "global" },
        "a secondary of one that is not known yet": {
            atRestEncryptionEnabled: ABSENT,
            globalReplicationGroupId: UNKNOWN,
        },
    },
    violating: {
        "Valkey without it": { atRestEncryptionEnabled: false, engine: "valkey" },
        "Redis's default": { atRestEncryptionEnabled: ABSENT, engine: "redis" },
        "atRestEncryptionEnabled absent": { atRestEncryptionEnabled: ABSENT },
        "atRestEncryptionEnabled false": { atRestEncryptionEnabled: false },
        "atRestEncryptionEnabled null": { atRestEncryptionEnabled: null },
    },
    unknown: {
        engine: { atRestEncryptionEnabled: ABSENT, engine: UNKNOWN },
        atRestEncryptionEnabled: { atRestEncryptionEnabled: UNKNOWN },
    },
});
