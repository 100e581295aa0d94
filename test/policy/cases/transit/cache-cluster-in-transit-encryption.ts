import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "memcached", transitEncryptionEnabled: true },
    passing: {
        "a member of a group": { engine: ABSENT, replicationGroupId: "sessions", transitEncryptionEnabled: ABSENT },
    },
    violating: {
        "Memcached, absent": { transitEncryptionEnabled: ABSENT },
        "Memcached, off": { transitEncryptionEnabled: false },
        "Redis on its own": { engine: "redis", transitEncryptionEnabled: ABSENT },
        "no engine and no group, which the provider refuses": { engine: ABSENT, transitEncryptionEnabled: ABSENT },
    },
    unknown: {
        "the switch": { transitEncryptionEnabled: UNKNOWN },
        engine: { engine: UNKNOWN, transitEncryptionEnabled: UNKNOWN },
        "the group": { replicationGroupId: UNKNOWN, engine: ABSENT, transitEncryptionEnabled: ABSENT },
    },
});
