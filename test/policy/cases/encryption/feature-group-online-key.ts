import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const store = (onlineStoreConfig: object) => ({ onlineStoreConfig });

export const cases = resourceCases({
    compliant: store({ enableOnlineStore: true, storageType: "Standard", securityConfig: { kmsKeyId: "key" } }),
    passing: {
        "offline alone": { onlineStoreConfig: ABSENT },
        off: store({ enableOnlineStore: false, securityConfig: ABSENT }),
        "enableOnlineStore absent, which is off": store({ enableOnlineStore: ABSENT, securityConfig: ABSENT }),
        "in memory": store({ storageType: "InMemory", securityConfig: ABSENT }),
    },
    violating: {
        "securityConfig absent": store({ securityConfig: ABSENT }),
        "kmsKeyId absent": store({ securityConfig: { kmsKeyId: ABSENT } }),
        "storageType absent, which is standard": store({ storageType: ABSENT, securityConfig: ABSENT }),
    },
    unknown: {
        kmsKeyId: store({ securityConfig: { kmsKeyId: UNKNOWN } }),
        enableOnlineStore: store({ enableOnlineStore: UNKNOWN, securityConfig: ABSENT }),
        storageType: store({ storageType: UNKNOWN, securityConfig: ABSENT }),
    },
});
