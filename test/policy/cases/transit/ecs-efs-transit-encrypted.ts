import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        volumes: [{ name: "v", efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryption: "ENABLED" } }],
    },
    passing: { "no volume": { volumes: ABSENT }, "a volume of the host": { volumes: [{ name: "v" }] } },
    violating: {
        DISABLED: {
            volumes: [{ name: "v", efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryption: "DISABLED" } }],
        },
        "transitEncryption absent": { volumes: [{ name: "v", efsVolumeConfiguration: { fileSystemId: "fs-1" } }] },
    },
    unknown: {
        transitEncryption: {
            volumes: [{ name: "v", efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryption: UNKNOWN } }],
        },
    },
});
