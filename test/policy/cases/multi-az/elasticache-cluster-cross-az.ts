import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "memcached", numCacheNodes: 2, azMode: "cross-az" },
    passing: {
        "one node": { numCacheNodes: 1, azMode: ABSENT },
        "numCacheNodes absent, of a member": { numCacheNodes: ABSENT, engine: ABSENT, azMode: ABSENT },
        "another engine": { engine: "redis", azMode: ABSENT },
    },
    violating: { "azMode absent": { azMode: ABSENT }, "one zone": { azMode: "single-az" } },
    unknown: {
        azMode: { azMode: UNKNOWN },
        "how many": { numCacheNodes: UNKNOWN, azMode: ABSENT },
        engine: { engine: UNKNOWN, azMode: ABSENT },
    },
});
