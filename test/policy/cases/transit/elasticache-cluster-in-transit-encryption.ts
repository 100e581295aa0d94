import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "memcached", transitEncryptionEnabled: true },
    passing: {
        "a node of a replication group, which says it": {
            engine: ABSENT,
            replicationGroupId: "sessions",
            transitEncryptionEnabled: ABSENT,
        },
    },
    violating: {
        absent: { transitEncryptionEnabled: ABSENT },
        "turned off": { transitEncryptionEnabled: false },
        Redis: { engine: "redis", transitEncryptionEnabled: ABSENT },
        "Valkey, which has no such switch here": { engine: "valkey" },
        "an engine that is not said": { engine: ABSENT },
    },
    unknown: {
        transitEncryptionEnabled: { transitEncryptionEnabled: UNKNOWN },
        engine: { engine: UNKNOWN },
    },
});
