import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { containerDefinitions: JSON.stringify([{ name: "web", readonlyRootFilesystem: true }]) },
    passing: {
        "no definitions, which the provider refuses": { containerDefinitions: ABSENT },
        "a text that is no JSON, which the provider refuses": { containerDefinitions: "web" },
        "definitions as objects": { containerDefinitions: [{ name: "web", readonlyRootFilesystem: true }] },
        "on Windows, which knows no read-only root": {
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_FULL" },
            containerDefinitions: [{ name: "web" }],
        },
        "a system known after apply, where every root is read-only": {
            runtimePlatform: { operatingSystemFamily: UNKNOWN },
        },
    },
    violating: {
        "of a daemon, beside one that is not known yet": { containerDefinitions: [UNKNOWN, { name: "agent" }] },
        absent: { containerDefinitions: JSON.stringify([{ name: "web", cpu: 1 }]) },
        false: { containerDefinitions: JSON.stringify([{ name: "web", readonlyRootFilesystem: false }]) },
    },
    unknown: {
        containerDefinitions: { containerDefinitions: UNKNOWN },
        "the system": { runtimePlatform: { operatingSystemFamily: UNKNOWN }, containerDefinitions: [{ name: "web" }] },
    },
});
