import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { settings: { cachingEnabled: true, cacheDataEncrypted: true } },
    passing: { "no cache": { settings: { cachingEnabled: ABSENT, cacheDataEncrypted: ABSENT } } },
    violating: {
        absent: { settings: { cacheDataEncrypted: ABSENT } },
        false: { settings: { cacheDataEncrypted: false } },
    },
    unknown: { encrypted: { settings: { cacheDataEncrypted: UNKNOWN } } },
});
